package dev.kopru.connector.http;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes letters of an answer's bytes: of the charset that it names, UTF-8 where it names none, and never guessed letters. */
final class BodyText {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}+=\\s{0,9}+\"?([\\w:.+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final String MARK = "\uFEFF";

    private BodyText() {}

    static String of(byte[] body, HttpHeaders headers) {
        String name = headers.firstValue("content-type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .orElse(StandardCharsets.UTF_8.name());
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw UnusableAnswerException.because("charset", name);
        }
    }
}
