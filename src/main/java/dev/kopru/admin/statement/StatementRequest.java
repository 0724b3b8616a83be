package dev.kopru.admin.statement;

import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.record.ReasonMessages;
import dev.kopru.statement.document.Format;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which currency, form and language a statement is asked for, as the request says it. */
record StatementRequest(@Nullable String askedCurrency, @Nullable String askedFormat, @Nullable String askedLanguage) {

    private static final List<String> FORMATS =
            Arrays.stream(Format.values()).map(Format::ending).toList();

    @Nullable
    String currency() {
        if (askedCurrency == null || askedCurrency.isBlank()) {
            return null;
        }
        String code = askedCurrency.strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw InvalidRequestException.parameter("currency", askedCurrency, "TRY");
        }
    }

    Locale locale(Locale otherwise) {
        if (askedLanguage == null || askedLanguage.isBlank()) {
            return otherwise;
        }
        return switch (askedLanguage) {
            case "tr" -> ReasonMessages.DEFAULT;
            case "en" -> Locale.ENGLISH;
            default -> throw InvalidRequestException.unknownWord("lang", askedLanguage, List.of("tr", "en"));
        };
    }

    /** By the parameter, else by the header, else JSON. */
    Format format(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        if (askedFormat != null && !askedFormat.isBlank()) {
            return Format.named(askedFormat)
                    .orElseThrow(() -> InvalidRequestException.unknownWord("format", askedFormat, FORMATS));
        }
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (headers.isEmpty()) {
            return Format.JSON;
        }
        List<MediaType> supported =
                Arrays.stream(Format.values()).map(Format::type).toList();
        try {
            List<MediaType> types = MediaType.parseMediaTypes(headers);
            MimeTypeUtils.sortBySpecificity(types);
            return Format.accepted(types).orElseThrow(() -> new HttpMediaTypeNotAcceptableException(supported));
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept: " + e.getMessage());
        }
    }
}
