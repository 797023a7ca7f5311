package byhand.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils scenario files in the ways in which files get spoilt, and in worse ones. */
final class Mutations {

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[-+.\\w]+|[^\\s\\w\"]|\\s+|\"");
    private static final List<String> EXTREMES =
            List.of("null", "true", "{}", "[]", "\"\"", "0", "-0", "-1", "2", "65", "1e999", "-1e999", "1e308",
                    "-1e308", "5e-324", "0.1", "NaN", "Infinity", "1e", "01", "0x10", "\"1\"", "1".repeat(2000), "0." + "3".repeat(500),
                    "\"\\u0000\"", "\"\\ud800\"",
                    "\"" + "x".repeat(3000) + "\"", "\"a\\nb\"", "\"权\"", "\"x1\"", "\"b1[1]\"", "\"w1[1,1]\"",
                    "[".repeat(40) + "]".repeat(40), "[".repeat(5000),
                    "[[1]]", "[1, 2]", "{\"en\": \"T\"}", ",", ":", "//", "\u0000", "\u202e", "'", "1,5");
    /** Nothing is added here, so that what the program gets later changes no mistake; it is in files of its own. */
    private static final List<List<String>> WORDS = List.of(
            List.of("\"identity\"", "\"relu\"", "\"leaky-relu\"", "\"sigmoid\"", "\"tanh\"", "\"softplus\"", "\"softmax\""),
            List.of("\"half-squared-error\"", "\"mean-squared-error\"", "\"binary-cross-entropy\"", "\"cross-entropy\""),
            List.of("\"sgd\"", "\"momentum\"", "\"rmsprop\"", "\"adam\"", "\"decay\"", "\"beta1\"", "\"epsilon\""),
            List.of("\"weights\"", "\"biases\"", "\"weightNames\"", "\"biasNames\"", "\"inputs\"", "\"frozen\"", "\"title\"",
                    "\"samples\""));

    private final Random random;

    /** Mistakes that follow from the name of what is spoilt and a number. */
    Mutations(String name, int number) {
        random = Kinds.random(name, number);
    }

    /** A file that differs from a good one by one or two mistakes. */
    byte[] spoilt(byte[] good) {
        byte[] json = good;
        for (int i = random.nextInt(2); i >= 0; i--) {
            json = switch (random.nextInt(4)) {
                case 0 -> bytes(json);
                case 1 -> range(json);
                default -> tokens(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            };
        }
        return json;
    }

    private byte[] bytes(byte[] json) {
        byte[] spoilt = json.clone();
        for (int i = random.nextInt(3); i >= 0 && spoilt.length > 0; i--) {
            int at = random.nextInt(spoilt.length);
            spoilt[at] = (byte) (random.nextBoolean() ? spoilt[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return spoilt;
    }

    /** Cut off, cut out, or written twice. */
    private byte[] range(byte[] json) {
        int from = random.nextInt(json.length + 1);
        int to = Math.min(json.length, from + random.nextInt(60));
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(json, from);
            case 1 -> joined(Arrays.copyOf(json, from), Arrays.copyOfRange(json, to, json.length));
            default -> joined(Arrays.copyOf(json, to), Arrays.copyOfRange(json, from, json.length));
        };
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private String tokens(String json) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(json);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return json;
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(10)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            case 3 -> tokens.add(at, EXTREMES.get(random.nextInt(EXTREMES.size())));
            case 4 -> element(tokens);
            case 5, 6 -> word(tokens);
            default -> value(tokens, at);
        }
        return String.join("", tokens);
    }

    /** Another number or text where one is. */
    private void value(List<String> tokens, int start) {
        for (int i = 0; i < tokens.size(); i++) {
            int at = (start + i) % tokens.size();
            if (tokens.get(at).matches("\".*\"|[-\\d].*")) {
                boolean number = tokens.get(at).charAt(0) != '"' && random.nextBoolean();
                tokens.set(at, number ? String.valueOf(random.nextGaussian()) : EXTREMES.get(random.nextInt(EXTREMES.size())));
                return;
            }
        }
    }

    /** A word of the format where another of its kind is, or somewhere else. */
    private void word(List<String> tokens) {
        List<String> kind = WORDS.get(random.nextInt(WORDS.size()));
        String word = kind.get(random.nextInt(kind.size()));
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (kind.contains(tokens.get(at))) {
                places.add(at);
            }
        }
        tokens.set(places.isEmpty() ? random.nextInt(tokens.size()) : places.get(random.nextInt(places.size())), word);
    }

    /** A field or an element, with the comma behind it, left out or written twice. */
    private void element(List<String> tokens) {
        int from = random.nextInt(tokens.size());
        int depth = 0;
        int to = from;
        while (to < tokens.size() && depth >= 0) {
            String token = tokens.get(to++);
            depth += "[{".contains(token) ? 1 : "]}".contains(token) ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                break;
            }
        }
        List<String> element = List.copyOf(tokens.subList(from, to));
        if (random.nextBoolean()) {
            tokens.addAll(from, element);
        } else {
            tokens.subList(from, to).clear();
        }
    }
}
