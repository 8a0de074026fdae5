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
import java.util.HexFormat;

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
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final int UNICODE_ESCAPE = 6;
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
                }
                int escape = escapeLength(bytes, at, _inputEnd);
                if (escape == 0) {
                    _inputPtr = at;
                    super._skipString();
                    return;
                }
                at += escape;
            }
        }

        private static int behindPlainText(byte[] bytes, int from, int end) {
            int at = from;
            while (at <= end - 2 * Long.BYTES) {
                long first = special((long) EIGHT.get(bytes, at));
                long second = special((long) EIGHT.get(bytes, at + Long.BYTES));
                if ((first | second) != 0) {
                    return first != 0 ? at + firstIn(first) : at + Long.BYTES + firstIn(second);
                }
                at += 2 * Long.BYTES;
            }
            while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
                at++;
            }
            return at;
        }

        /** A high bit for the first byte that is a quote, a backslash or a control, and perhaps for later ones; else 0. */
        private static long special(long word) {
            return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES)) & ~word & HIGH;
        }

        private static int firstIn(long special) {
            return Long.numberOfTrailingZeros(special) / Byte.SIZE;
        }

        /** How many bytes a whole and well-formed escape takes; 0 if none stands here. */
        private static int escapeLength(byte[] bytes, int at, int end) {
            if (at + 1 >= end || bytes[at] != '\\') {
                return 0;
            }
            return switch (bytes[at + 1]) {
                case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
                case 'u' -> at + UNICODE_ESCAPE <= end && areHexDigits(bytes, at + 2) ? UNICODE_ESCAPE : 0;
                default -> 0;
            };
        }

        private static boolean areHexDigits(byte[] bytes, int from) {
            for (int i = from; i < from + 4; i++) {
                if (!HexFormat.isHexDigit(bytes[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
