package byhand.network;

/**
 * Pseudo-random numbers by SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014, with the mixing
 * constants of their {@code SplittableRandom}). Written out here because a seed must give the same numbers in every version of Java and in
 * every other program that follows the paper; the library promises that only for {@link java.util.Random}, whose first numbers are nearly
 * the same for all small seeds.
 */
public final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_FACTOR = 0x94D049BB133111EBL;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** @param seed any number; the same one gives the same numbers */
    public SplitMix(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    public long bits() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * FIRST_FACTOR;
        z = (z ^ (z >>> 27)) * SECOND_FACTOR;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to but not including 1, a multiple of 2 to the power of -53. */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /**
     * A number of mean 0 and variance 1 (Box and Muller, A note on the generation of random normal deviates, 1958: the cosine of the pair).
     */
    public double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }
}
