package dev.kopru.stockcard.image;

import static dev.kopru.stockcard.image.Fixture.LIMITS;
import static dev.kopru.stockcard.image.Fixture.bytes;
import static dev.kopru.stockcard.image.Fixture.difference;
import static dev.kopru.stockcard.image.Fixture.maker;
import static dev.kopru.stockcard.image.Fixture.out;
import static dev.kopru.stockcard.image.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageRecipe.Transparency;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that broke other software, tried on what makes a shop's images. */
class ImageFieldCaseTests {

    private static String refused(byte[] content) {
        BadImageException bad =
                catchThrowableOfType(BadImageException.class, () -> maker(96).make(content));
        return bad == null ? "made" : bad.reason().code();
    }

    private static double brightness(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRaster().getSample(x, y, 0);
            }
        }
        return sum / (double) (image.getWidth() * image.getHeight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "cmyk-broken-profile.jpg"})
    void cmykComesOutAsRgbInTheColoursOfItsRgbTwin(String name) throws BadImageException {
        BufferedImage made = out(name);

        assertThat(made.getColorModel().getNumComponents()).isEqualTo(3);
        assertThat(difference(made, out("rgb.jpg"))).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void allEightOrientationsLookAlikeAndNoTagIsLeft(int orientation) throws Exception {
        byte[] made = maker(96)
                .make(bytes("orientation-" + orientation + ".jpg"))
                .get(0)
                .content();

        assertThat(difference(read(made), out("rgb.jpg"))).isLessThan(3);
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(made));
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(JpegCommentDirectory.class)).isEmpty();
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("secret place");
    }

    @Test
    void halfTransparentPngAsJpegStandsOnWhiteAndIsNotEmpty() throws BadImageException {
        MadeImage made = maker(LIMITS, Transparency.WHITE, false, 96)
                .make(bytes("alpha.png"))
                .get(0);

        assertThat(made.extension()).isEqualTo("jpg");
        Color hole = new Color(read(made.content()).getRGB(50, 30));
        assertThat(List.of(hole.getRed(), hole.getGreen(), hole.getBlue())).allMatch(level -> level > 245);
    }

    @Test
    void theFirstFrameOfAnAnimationStandsOnItsWholeCanvasOnWhite() throws BadImageException {
        BufferedImage canvas = out("partial-frame.gif");

        assertThat(canvas.getWidth()).isEqualTo(96);
        assertThat(canvas.getHeight()).isEqualTo(64);
        assertThat(new Color(canvas.getRGB(10, 50)).getRed()).isGreaterThan(245);
        assertThat(new Color(canvas.getRGB(64, 24)).getRed()).isLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "animated.webp"})
    void webpIsDecoded(String name) throws BadImageException {
        assertThat(difference(out(name), out("rgb.jpg"))).isLessThan(6);
    }

    @Test
    void nothingAndSevenBytesAreRefused() {
        assertThat(refused(new byte[0])).isEqualTo("IMAGE_EMPTY");
        assertThat(refused(Arrays.copyOf(bytes("rgb.jpg"), 7))).isEqualTo("IMAGE_TRUNCATED");
    }

    @Test
    void anErrorPageIsRefusedByItsContent() {
        assertThat(refused("<!DOCTYPE html><html>404 Not Found".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("IMAGE_NO_IMAGE");
    }

    @Test
    void aBrokenProfileIsIgnored() throws BadImageException {
        assertThat(difference(out("rgb-broken-profile.jpg"), out("rgb.jpg"))).isLessThan(3);
    }

    @Test
    void garbageBeforeTheStartAndInvalidTablesAreErrorsOfThatImageOnly() {
        byte[] jpeg = bytes("rgb.jpg");
        byte[] prepended = new byte[jpeg.length + 2];
        System.arraycopy(jpeg, 0, prepended, 2, jpeg.length);
        prepended[0] = (byte) 0xff;
        prepended[1] = (byte) 0xed;
        byte[] tables = jpeg.clone();
        for (int i = 0; i < tables.length - 24; i++) {
            if ((tables[i] & 0xff) == 0xff && (tables[i + 1] & 0xff) == 0xc4) {
                Arrays.fill(tables, i + 5, i + 21, (byte) 0xff);
            }
        }

        assertThat(refused(prepended)).isEqualTo("IMAGE_UNSUPPORTED");
        assertThat(refused(tables)).isEqualTo("IMAGE_CORRUPT");
    }

    @Test
    void ofTwoPicturesInOneFileTheMainOneIsTaken() throws BadImageException {
        assertThat(difference(out("two-pictures.jpg"), out("rgb.jpg"))).isLessThan(1);
    }

    @Test
    void greyStaysGreyAndAsBrightAsItWas() throws BadImageException {
        BufferedImage grey = out("grey.jpg");

        assertThat(grey.getColorModel().getNumComponents()).isEqualTo(1);
        assertThat(brightness(grey))
                .isBetween(brightness(read(bytes("grey.jpg"))) - 2, brightness(read(bytes("grey.jpg"))) + 2);
    }
}
