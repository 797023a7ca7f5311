package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "断开的管道"})
    void aReaderThatHasGoneIsNoProblemAndEndsTheWork(String message) throws IOException {
        AtomicInteger written = new AtomicInteger();
        Console console = failing(message);

        console.print(out -> {
            for (int i = 0; i < 1000; i++) {
                out.write(new byte[1 << 16]);
                written.incrementAndGet();
            }
        });

        assertThat(written).hasValueLessThan(10);
    }

    @Test
    void anyOtherFailureIsOne() {
        assertThatThrownBy(() -> failing("No space left on device").print("x")).isInstanceOf(IOException.class)
                .hasMessage("Standard output cannot be written, because of this: No space left on device.");
    }

    @Test
    void aComplaintIsOneLineWithoutControlCharacters() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err).complain("∂ \u001b[31m a\r\nb\t");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("gradient-by-hand: ∂ [31m a b\n");
    }

    private static Console failing(String message) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        return new Console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
    }
}
