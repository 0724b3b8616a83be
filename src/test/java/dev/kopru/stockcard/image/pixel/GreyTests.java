package dev.kopru.stockcard.image.pixel;

import static dev.kopru.stockcard.image.Fixture.LIMITS;
import static dev.kopru.stockcard.image.Fixture.maker;
import static dev.kopru.stockcard.image.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.stockcard.image.Pngs;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grey of 50 stays grey of 50, however it is written down. */
class GreyTests {

    private static final int GREY = 0;
    private static final int GREY_WITH_ALPHA = 4;
    private static final String OPAQUE = "ff";
    private static final String HALF = "80";

    /** A PNG of one level, with every sample in so many bits. */
    private static byte[] grey(int bits, int colourType, String alpha) {
        String level = bits == 16 ? "3232" : "32";
        String pixel = colourType == GREY ? level : level + (bits == 16 ? alpha + alpha : alpha);
        return Pngs.plain(40, 30, bits, colourType, pixel, "");
    }

    private static int middle(byte[] content) {
        BufferedImage image = read(content);
        // Not getRGB: for grey Java would make it brighter here as well.
        return image.getRaster().getSample(image.getWidth() / 2, image.getHeight() / 2, 0);
    }

    @ParameterizedTest
    @CsvSource({"8, 40", "8, 20", "16, 40", "16, 20"})
    void greyWithoutAlphaKeepsItsLevel(int bits, int size) throws BadImageException {
        MadeImage made = maker(size).make(grey(bits, GREY, "")).get(0);

        assertThat(middle(made.content())).isBetween(49, 51);
        assertThat(made.extension()).isEqualTo("jpg");
    }

    @ParameterizedTest
    @CsvSource({"8, 40", "8, 20", "16, 40", "16, 20"})
    void greyWithOpaqueAlphaKeepsItsLevel(int bits, int size) throws BadImageException {
        MadeImage made = maker(size).make(grey(bits, GREY_WITH_ALPHA, OPAQUE)).get(0);

        assertThat(middle(made.content())).isBetween(49, 51);
        assertThat(made.extension()).isEqualTo("jpg");
    }

    @ParameterizedTest
    @CsvSource({"8, 40", "8, 20", "16, 40", "16, 20"})
    void greyWithHalfAlphaKeepsItsLevelAndItsAlpha(int bits, int size) throws BadImageException {
        MadeImage made = maker(size).make(grey(bits, GREY_WITH_ALPHA, HALF)).get(0);

        int pixel = read(made.content()).getRGB(made.width() / 2, made.height() / 2);
        assertThat(pixel >> 8 & 0xff).isBetween(49, 51);
        assertThat(pixel >>> 24).isBetween(127, 129);
        assertThat(made.extension()).isEqualTo("png");
    }

    @ParameterizedTest
    @CsvSource({"8, 40", "8, 20", "16, 40", "16, 20"})
    void greyWithOneTransparentLevelKeepsTheOthers(int bits, int size) throws BadImageException {
        byte[] png = Pngs.plain(40, 30, bits, GREY, bits == 16 ? "3232" : "32", bits == 16 ? "fafa" : "00fa");

        int pixel = read(maker(size).make(png).get(0).content()).getRaster().getSample(size / 2, size / 3, 0);

        assertThat(pixel).isBetween(49, 51);
    }

    @ParameterizedTest
    @CsvSource({"8, 50", "16, 50", "4, 51", "2, 85"})
    void greyOfFewBitsAndOnASquareKeepsItsLevel(int bits, int level) throws BadImageException {
        String pixel =
                switch (bits) {
                    case 16 -> "3232";
                    case 8 -> "32";
                    case 4 -> "33";
                    default -> "55";
                };
        byte[] png = Pngs.plain(40, 30, bits, GREY, pixel, "");

        MadeImage made =
                maker(LIMITS, ImageRecipe.Transparency.KEEP, true, 20).make(png).get(0);

        assertThat(middle(made.content())).isBetween(level - 1, level + 1);
        assertThat(read(made.content()).getRaster().getSample(10, 0, 0)).isGreaterThan(250);
    }
}
