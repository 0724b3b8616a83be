package dev.kopru.stockcard.image.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture in a format that cannot be read is refused by the format's name, not by its first bytes. */
class ForeignFormatTests {

    @ParameterizedTest
    @CsvSource({
        "heic, mif1heic, HEIC",
        "mif1, heichevc, HEIC",
        "avif, mif1miaf, AVIF",
        "mif1, avifmiaf, AVIF",
        "isom, iso2avc1, MP4",
        "'qt  ', 'qt  ', QuickTime MOV",
        "'crx ', 'isom', Canon CR3"
    })
    void picturesAndFilmsOfPhonesAreTold(String brand, String compatible, String format) {
        String box = "ftyp" + brand + "\0\0\0\0" + compatible;
        byte[] file =
                ("\0\0\0" + (char) (box.length() + 4) + box + "\0\0\0\bmdat").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(file).reason().arguments()).containsExactly(format);
        assertThat(refused(file).reason().code())
                .isEqualTo(format.equals("HEIC") ? "IMAGE_PHONE_FORMAT" : "IMAGE_OTHER_FORMAT");
    }

    @Test
    void drawingsDocumentsAndIconsAreTold() {
        assertNamed("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG");
        assertNamed("<?xml version=\"1.0\"?>\n<!-- çizim -->\n<svg width='1'>", "SVG");
        assertNamed("%PDF-1.7\n%\u00e2\u00e3", "PDF");
        assertNamed("%!PS-Adobe-3.0", "EPS/PostScript");
        assertNamed("8BPS\0\u0001", "Photoshop PSD");
        assertNamed("\0\0\u0001\0\u0001\0", "ICO");
        assertNamed("\u00ff\n\u00fa\u0001", "JPEG XL");
        assertNamed("\0\0\0\fJXL \r\n\u0087\n", "JPEG XL");
        assertNamed("\0\0\0\fjP  \r\n\u0087\n", "JPEG 2000");
        assertNamed("PK\u0003\u0004word/document.xml", "ZIP");
    }

    @Test
    void aPageWithADrawingInItIsNoDrawing() {
        assertThat(refused("<!DOCTYPE html><html><svg width='1'>".getBytes(StandardCharsets.UTF_8))
                        .reason()
                        .code())
                .isEqualTo("IMAGE_NO_IMAGE");
    }

    private static void assertNamed(String content, String format) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1))
                        .reason()
                        .arguments())
                .containsExactly(format);
    }

    private static BadImageException refused(byte[] file) {
        return catchThrowableOfType(BadImageException.class, () -> ImageFormat.of(file));
    }
}
