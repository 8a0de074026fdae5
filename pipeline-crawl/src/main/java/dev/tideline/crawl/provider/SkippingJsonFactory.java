package dev.tideline.crawl.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Jackson, faster over strings that nobody asked for, which nearly all of an answer is: eight bytes at a time instead of
 * one. Only for whole bodies that are known to be UTF-8.
 */
// A factory is made once, and never written as a Java object.
@SuppressWarnings("serial")
final class SkippingJsonFactory extends JsonFactory {

    private static final int BYTE_ORDER_MARK = 3;

    SkippingJsonFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) {
        boolean marked = length >= BYTE_ORDER_MARK
                && data[offset] == (byte) 0xEF
                && data[offset + 1] == (byte) 0xBB
                && data[offset + 2] == (byte) 0xBF;
        return new Parser(
                context,
                _parserFeatures,
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                data,
                offset + (marked ? BYTE_ORDER_MARK : 0),
                offset + length);
    }

    private static final class Parser extends UTF8StreamJsonParser {

        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
        private static final long ONES = 0x0101010101010101L;
        private static final long HIGH = 0x8080808080808080L;
        private static final long QUOTES = ONES * '"';
        private static final long BACKSLASHES = ONES * '\\';
        private static final long SPACES = ONES * ' ';

        Parser(IOContext context, int features, ByteQuadsCanonicalizer names, byte[] data, int from, int to) {
            super(context, features, null, null, names, data, from, to, from, false);
        }

        /** Whatever is no plain text, escape or end is left to Jackson, which knows what is wrong with it. */
        @Override
        protected void _skipString() throws IOException {
            byte[] bytes = _inputBuffer;
            int at = _inputPtr;
            while (true) {
                at = behindPlainText(bytes, at, _inputEnd);
                if (at < _inputEnd && bytes[at] == '"') {
                    _tokenIncomplete = false;
                    _inputPtr = at + 1;
                    return;
                } else if (at + 1 < _inputEnd && bytes[at] == '\\' && isSimpleEscape(bytes[at + 1])) {
                    at += 2;
                } else {
                    _inputPtr = at;
                    super._skipString();
                    return;
                }
            }
        }

        private static int behindPlainText(byte[] bytes, int from, int end) {
            int at = from;
            while (at <= end - 2 * Long.BYTES
                    && ((special((long) EIGHT.get(bytes, at)) | special((long) EIGHT.get(bytes, at + Long.BYTES)))
                                    & HIGH)
                            == 0) {
                at += 2 * Long.BYTES;
            }
            while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
                at++;
            }
            return at;
        }

        /** The high bit is set in the first byte that is a quote, a backslash or a control; perhaps in later ones. */
        private static long special(long word) {
            return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES)) & ~word;
        }

        private static boolean isSimpleEscape(byte escaped) {
            return switch (escaped) {
                case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
                default -> false;
            };
        }
    }
}
