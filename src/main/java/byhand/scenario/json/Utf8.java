package byhand.scenario.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8, and says where they are none. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {
    }

    /**
     * The text without a byte order mark.
     *
     * @param source what error messages call the file
     */
    public static String text(String source, byte[] bytes) throws JsonException {
        if (isUtf16(bytes)) {
            throw new JsonException(source + ": expected text in UTF-8, but this is UTF-16.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = String.format("0x%02x", bytes[in.position()]);
            throw new JsonException(source + place(text) + ": expected text in UTF-8, but found the byte " + found + ".");
        }
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** By its byte order mark, or because the first character, which in JSON is ASCII, has a zero byte. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xff) << Byte.SIZE | bytes[1] & 0xff;
        return first == 0xfeff || first == 0xfffe || (bytes[0] == 0) != (bytes[1] == 0);
    }

    private static String place(String before) {
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return " at line " + line + ", column " + (before.length() - before.lastIndexOf('\n'));
    }
}
