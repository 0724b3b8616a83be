package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.Folded;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** File names as people gave them, made harmless: no folders, no control characters, not too long. */
public final class SafeFileName {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "file.csv";
    private static final Pattern RISKY = Pattern.compile("[^\\p{L}\\p{N} ._()+-]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern UNFINISHED =
            Pattern.compile(".*\\.(?:part|filepart|partial|tmp|crdownload)", Pattern.CASE_INSENSITIVE);

    private SafeFileName() {}

    /** For people: letters of any language are kept. */
    public static String shown(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name =
                RISKY.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("_");
        String bare = CellText.stripped(name).replaceFirst("^\\.+", "");
        return bare.isEmpty() ? NAMELESS : shortened(bare);
    }

    /** For the disk, where other letters depend on the machine's settings. */
    static String stored(String sha256, String shown) {
        return sha256.substring(0, 16) + "-"
                + NOT_ASCII.matcher(Folded.of(shown).replace(' ', '-')).replaceAll("_");
    }

    /** Whether it is the name that copying programs use until they are done. */
    public static boolean isUnfinished(String given) {
        return UNFINISHED.matcher(given).matches();
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }
}
