package byhand.scenario.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant: misspelt, or by another name. */
public final class Spelling {

    private static final int LONGEST = 40;
    private static final int LETTERS_A_MISTAKE = 3;
    /** What other programs and books call things. */
    private static final Map<String, String> OTHER_NAMES = Map.of("linear", "identity", "logistic", "sigmoid", "mse", "mean-squared-error",
            "bce", "binary-cross-entropy", "lr", "learningRate");

    private Spelling() {
    }

    /**
     * The one of some words that is called so elsewhere, or that a misspelt word is nearest to; empty if it is near to none: one mistake in
     * three letters is too many.
     */
    public static Optional<String> nearest(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> known = calledElsewhere(word, words);
        if (known.isPresent()) {
            return known;
        }
        String plain = plain(word);
        return words.stream()
                .filter(each -> distance(plain, plain(each)) <= Math.min(plain.length(), plain(each).length()) / LETTERS_A_MISTAKE)
                .min(Comparator.comparingInt(each -> distance(plain, plain(each))));
    }

    /** The one of some words that other programs and books call so; empty if there is none. */
    public static Optional<String> calledElsewhere(String word, Collection<String> words) {
        return Optional.ofNullable(OTHER_NAMES.get(plain(word))).filter(words::contains);
    }

    /** A word that breaks off, or goes on, has one mistake. */
    private static int distance(String a, String b) {
        return a.startsWith(b) || b.startsWith(a) ? 1 : mistakes(a, b);
    }

    /** Capitals, hyphens and underscores are no mistakes worth counting. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** How many letters are missing, too many, wrong or swapped with the next: the optimal string alignment distance. */
    private static int mistakes(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : mistakes(a, b, i, j, distance);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int mistakes(String a, String b, int i, int j, int[][] distance) {
        int wrong = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(wrong, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
