package dev.kopru.stockcard.image.pixel;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is that holds pictures but cannot be read here, by its first bytes and never by its name. */
enum ForeignFormat {
    HEIC("HEIC"),
    AVIF("AVIF"),
    JPEG_XL("JPEG XL"),
    JPEG_2000("JPEG 2000"),
    JPEG_XR("JPEG XR"),
    SVG("SVG"),
    PDF("PDF"),
    POSTSCRIPT("EPS/PostScript"),
    PHOTOSHOP("Photoshop PSD"),
    GIMP("GIMP XCF"),
    ICON("ICO"),
    METAFILE("WMF/EMF"),
    RAW("Canon CR3"),
    MP4("MP4"),
    QUICKTIME("QuickTime MOV"),
    AVI("AVI"),
    MATROSKA("WebM/Matroska"),
    ZIP("ZIP"),
    OFFICE("Microsoft Office");

    private static final int SNIFFED = 4096;
    private static final int BRANDS_FROM = 8;
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Pattern SVG_START = Pattern.compile(
            "[\\uFEFF\\s]*(?:<\\?xml[^>]*>|<!DOCTYPE svg|<!--).*<svg[\\s>:].*|[\\uFEFF\\s]*<svg[\\s>].*",
            Pattern.DOTALL);

    private final String shown;

    ForeignFormat(String shown) {
        this.shown = shown;
    }

    /** Its name for people. */
    String shown() {
        return shown;
    }

    /** Null when it is none of them. */
    static @Nullable ForeignFormat of(byte[] file) {
        String start = new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4)) {
            return ofBrands(start);
        }
        ForeignFormat ofSigns = ofSigns(start);
        if (ofSigns != null) {
            return ofSigns;
        }
        String text = new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.UTF_8);
        return SVG_START.matcher(text).matches() ? SVG : null;
    }

    private static @Nullable ForeignFormat ofSigns(String start) {
        if (start.startsWith("\u00ff\n") || start.startsWith("JXL ", 4)) {
            return JPEG_XL;
        }
        if (start.startsWith("jP  ", 4) || start.startsWith("\u00ffO\u00ffQ")) {
            return JPEG_2000;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("%!PS") || start.startsWith("\u00c5\u00d0\u00d3\u00c6")) {
            return POSTSCRIPT;
        }
        return ofProgram(start);
    }

    private static @Nullable ForeignFormat ofProgram(String start) {
        if (start.startsWith("II\u00bc\u0001")) {
            return JPEG_XR;
        }
        if (start.startsWith("8BPS")) {
            return PHOTOSHOP;
        }
        if (start.startsWith("gimp xcf")) {
            return GIMP;
        }
        if (start.startsWith("\0\0\u0001\0") || start.startsWith("\0\0\u0002\0")) {
            return ICON;
        }
        if (start.startsWith("\u00d7\u00cd\u00c6\u009a") || start.startsWith(" EMF", 40)) {
            return METAFILE;
        }
        return ofContainer(start);
    }

    private static @Nullable ForeignFormat ofContainer(String start) {
        if (start.startsWith("RIFF") && start.startsWith("AVI ", BRANDS_FROM)) {
            return AVI;
        }
        if (start.startsWith("\u001aE\u00df\u00a3")) {
            return MATROSKA;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        return start.startsWith("\u00d0\u00cf\u0011\u00e0") ? OFFICE : null;
    }

    /** The file's own brand, and those of other programs that can read it, tell pictures from films. */
    private static ForeignFormat ofBrands(String start) {
        int end = Math.min(start.length(), start.charAt(2) << 8 | start.charAt(3));
        boolean heif = false;
        for (int at = BRANDS_FROM; at + 4 <= end; at += 4) {
            String brand = start.substring(at, at + 4);
            if (AVIF_BRANDS.contains(brand)) {
                return AVIF;
            }
            heif |= HEIF_BRANDS.contains(brand);
        }
        if (heif) {
            return HEIC;
        }
        if (start.startsWith("crx ", BRANDS_FROM)) {
            return RAW;
        }
        return start.startsWith("qt  ", BRANDS_FROM) ? QUICKTIME : MP4;
    }
}
