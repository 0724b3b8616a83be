package dev.kopru.retry.payload;

import dev.kopru.story.NameWords;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The words by which a payload is found: who ordered it, and which articles stand in it. */
public final class PayloadWords {

    private static final int MOST = 60;
    private static final String CELLS = "cells";
    private static final Pattern NAMED = Pattern.compile(
            "(?:first|last|full|company)?name|title|company|taxnumber|identitynumber|e?mail|phone|sku|barcodes?|code");

    private final Set<String> words = new LinkedHashSet<>();

    private PayloadWords() {}

    /** None of a payload that is none. */
    public static Set<String> of(String payload) {
        PayloadWords found = new PayloadWords();
        try {
            found.walk(PayloadJson.of(payload).tree(), false);
        } catch (InvalidPayloadException e) {
            return Set.of();
        }
        return found.words;
    }

    /** Nobody but the file's profile knows what a cell means: all of them count. */
    private void walk(JsonNode node, boolean all) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String name = field.getKey().toLowerCase(Locale.ROOT);
                boolean counts =
                        all || name.equals(CELLS) || NAMED.matcher(name).matches();
                walk(field.getValue(), counts);
            });
        } else if (node.isArray()) {
            node.forEach(one -> walk(one, all));
        } else if (all) {
            add(node.asString(""));
        }
    }

    private void add(String text) {
        if (words.size() >= MOST) {
            return;
        }
        Set<String> more = new LinkedHashSet<>();
        String value = text.strip();
        if (value.indexOf('@') > 0 && value.indexOf(' ') < 0) {
            more.add(NameWords.ofEmail(value));
        } else {
            more.addAll(NameWords.of(value));
            String phone = NameWords.ofPhone(value);
            if (!phone.isEmpty()) {
                more.add(phone);
            }
        }
        more.stream().filter(word -> words.size() < MOST).forEach(words::add);
    }
}
