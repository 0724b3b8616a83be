package dev.kopru.stockcard.image;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.record.Fingerprint;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files in the shop's media: readable, in ASCII, and the same for the same image for ever, since nothing but the
 * place where it is kept goes into them. Two images of one name in different places do not collide.
 */
public final class MediaName {

    private static final int LONGEST_SLUG = 60;
    private static final int DIGITS = 8;
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private MediaName() {}

    /** Such as {@code 3f/urun-gorseli-1-3fa94c21}, without size and ending. */
    public static String of(CardImage.Kind kind, String location) {
        String hash = new Fingerprint().text(kind, location).hex().substring(0, DIGITS);
        String slug = slug(kind, location);
        return hash.substring(0, 2) + "/" + (slug.isEmpty() ? "" : slug + "-") + hash;
    }

    /** The file of one size. */
    public static String file(String name, int size, String extension) {
        return name + "-" + size + "." + extension;
    }

    private static String slug(CardImage.Kind kind, String location) {
        String path = kind == CardImage.Kind.URL ? decoded(location.replaceFirst("[?#].*$", "")) : location;
        String last = path.replace('\\', '/').replaceFirst("/+$", "");
        String name = ENDING.matcher(last.substring(last.lastIndexOf('/') + 1)).replaceFirst("");
        String plain = ACCENTS.matcher(Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = NO_WORD.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_SLUG
                ? slug
                : slug.substring(0, LONGEST_SLUG).replaceFirst("-$", "");
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
