package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.Wirings;
import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Random scenarios with odd numbers, names and texts. */
public final class RandomScenarios {

    private static final List<String> PIECES =
            List.of("w", "b", "权重", "β", "1", "2", "[", ",", "]", "\"", "\\", "/", "~", "$", "'", " ", "😀", "é", "e\u0301",
                    "<", "\u00a0", "J", "}", "&", "%");
    private static final List<String> PROSE = List.of("\n", "\r\n", "\u200d", "\ufeff", "\u0300", "x", "损失", "\"", "\\n", "\u202e", " ");
    @SuppressWarnings("FloatingPointLiteralPrecision") // digits that no double has are what is wanted
    private static final double[] NUMBERS =
            {0, -0.0, 1, -1, 0.1, 1e-3, 1 / 3.0, Math.PI, 1e15, 1e16, 123456789012345678.0, 1e-5, 1e-6, 1e22, 1e23,
                Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Math.nextUp(1), 5e-324, 2e-3, 9007199254740993.0,
                0x1p-44};

    private final String about;
    private final Random random;

    private RandomScenarios(String about, int number) {
        this.about = about;
        random = Kinds.random(about, number);
    }

    /**
     * A random scenario.
     *
     * @param about  the activation, loss or optimizer that it has, by its name in files
     * @param number counts those about the same
     */
    public static Scenario of(String about, int number) {
        return new RandomScenarios(about, number).scenario();
    }

    /** The same kind of scenario with numbers as one has them in class: thousandths, and settings as they are usual. */
    public static Scenario tame(String about, int number) {
        Scenario odd = of(about, number);
        Random random = Kinds.random(about + " tame", number);
        Optimizer optimizer = Optimizer.of(odd.optimizer().kind(), 0.05);
        List<Sample> samples = odd.samples().stream().map(sample -> new Sample(thousandths(random, sample.input().size()),
                thousandths(random, sample.target().size()).stream().map(Math::abs).toList())).toList();
        Network network = odd.network().withValues(id -> thousandths(random, 1).get(0));
        return new Scenario(odd.title(), odd.description(), network, samples, odd.loss(), optimizer);
    }

    /**
     * A random scenario of which some layers have no biases, some parameters are one and the neurons of every other layer have names.
     *
     * @param tame whether its numbers are as one has them in class
     */
    public static Scenario wired(String about, int number, boolean tame) {
        Scenario plain = tame ? tame(about, number) : of(about, number);
        Network network = Wirings.random(plain.network(), Kinds.random(about + " wired", number));
        for (int layer = 1 + number % 2; layer <= network.depth(); layer += 2) {
            int named = layer;
            boolean one = !network.hasPreActivation(layer);
            network = network.withNeuronNames(layer,
                    IntStream.rangeClosed(1, network.size(layer))
                            .mapToObj(n -> one ? NeuronName.of("out_" + named + n) : new NeuronName("net_" + named + n, "out_" + named + n))
                            .toList());
        }
        return plain.with(network);
    }

    private static List<Double> thousandths(Random random, int count) {
        return DoubleStream.generate(() -> (random.nextInt(3001) - 1500) / 1000.0).limit(count).boxed().toList();
    }

    private Scenario scenario() {
        Loss loss = Kinds.loss(about, random);
        List<Integer> sizes = IntStream.rangeClosed(0, 1 + random.nextInt(4)).mapToObj(l -> 1 + random.nextInt(4)).toList();
        Set<String> taken = new TreeSet<>();
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            layers.add(layer(l, sizes.get(l - 1), sizes.get(l), activation(l == sizes.size() - 1, loss), taken));
        }
        List<String> inputs = random.nextBoolean() ? Network.of(layers).inputNames() : names(sizes.get(0), taken);
        Network network = new Network(inputs, layers, Set.of());
        Set<ParameterId> frozen = network.parameters().stream().filter(id -> random.nextInt(4) == 0).collect(Collectors.toSet());
        List<Sample> samples = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(s -> new Sample(numbers(network.size(0)), numbers(network.outputs()))).toList();
        return new Scenario(text(false), text(true), network.withFrozen(random.nextBoolean() ? Set.of() : frozen), samples,
                loss, optimizer());
    }

    private Activation activation(boolean last, Loss loss) {
        return last ? Kinds.lastActivation(about, loss, random) : Kinds.activation(about, random, Activation::isElementwise);
    }

    private Layer layer(int number, int fanIn, int size, Activation activation, Set<String> taken) {
        List<List<Double>> weights = IntStream.range(0, size).mapToObj(to -> numbers(fanIn)).toList();
        Layer unnamed = Layer.withDefaultNames(number, activation, weights, numbers(size));
        List<List<String>> weightNames = random.nextBoolean() ? unnamed.weightNames()
                : IntStream.range(0, size).mapToObj(to -> names(fanIn, taken)).toList();
        List<String> biasNames = random.nextBoolean() ? unnamed.biasNames() : names(size, taken);
        return new Layer(activation, weights, unnamed.biases(), weightNames, biasNames);
    }

    private Optimizer optimizer() {
        Optimizer usual = Kinds.optimizer(about, random).withLearningRate(number());
        return Kinds.with(usual,
                setting -> setting.isSwitch() || setting.range() == OptimizerSetting.Range.SHARE ? Kinds.drawn(setting, usual, random)
                        : Math.abs(number()));
    }

    private LocalizedText text(boolean severalLines) {
        return switch (random.nextInt(5)) {
            case 0 -> LocalizedText.EMPTY;
            case 1 -> LocalizedText.of(prose(severalLines));
            case 2 -> new LocalizedText(Map.of());
            case 3 -> new LocalizedText(Map.of(random.nextBoolean() ? "en" : "zh", prose(severalLines)));
            default -> bothLanguages(severalLines);
        };
    }

    private LocalizedText bothLanguages(boolean severalLines) {
        boolean englishFirst = random.nextBoolean();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(englishFirst ? "en" : "zh", prose(severalLines));
        texts.put(englishFirst ? "zh" : "en", prose(severalLines));
        return new LocalizedText(texts);
    }

    private String prose(boolean severalLines) {
        String text = pieces(PROSE, random.nextInt(20));
        return severalLines ? text : text.replaceAll("[\r\n]", "");
    }

    private List<String> names(int count, Set<String> taken) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = pieces(PIECES, 1 + random.nextInt(8)).strip();
            // Default names are as x1, w1[1,1] or b1[1].
            if (NameProblem.of(name).isEmpty() && !name.matches("[xwb]\\d.*|J") && taken.add(QuantityNames.printed(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private String pieces(List<String> from, int count) {
        return IntStream.range(0, count).mapToObj(i -> from.get(random.nextInt(from.size()))).collect(Collectors.joining());
    }

    private List<Double> numbers(int count) {
        return DoubleStream.generate(this::number).limit(count).boxed().toList();
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> random.nextInt(2001) / 100.0 - 10;
            case 2 -> random.nextGaussian();
            default -> finite(Double.longBitsToDouble(random.nextLong()));
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0.5;
    }
}
