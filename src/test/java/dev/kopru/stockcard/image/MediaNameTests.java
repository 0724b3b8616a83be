package dev.kopru.stockcard.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.CardImage.Kind;
import org.junit.jupiter.api.Test;

class MediaNameTests {

    @Test
    void turkishLettersAndBlanksBecomeAsciiThatPeopleCanRead() {
        assertThat(MediaName.of(Kind.FILE, "ürün görseli İIıĞÜŞÖÇ (1).jpg"))
                .matches("[0-9a-f]{2}/urun-gorseli-iiigusoc-1-[0-9a-f]{8}");
        assertThat(MediaName.of(Kind.URL, "https://x.tr/g%C3%B6rsel/k%C4%B1rm%C4%B1z%C4%B1%20elbise.png?w=100"))
                .matches("[0-9a-f]{2}/kirmizi-elbise-[0-9a-f]{8}");
        assertThat(MediaName.of(Kind.URL, "https://x.tr/iip.fcgi?FIF=x.tif&cvt=jpeg"))
                .matches("../iip-[0-9a-f]{8}");
    }

    @Test
    void theSamePlaceHasTheSameNameAndTwoImagesOfOneNameDoNotCollide() {
        assertThat(MediaName.of(Kind.FILE, "a/x.jpg")).isEqualTo(MediaName.of(Kind.FILE, "a/x.jpg"));
        assertThat(MediaName.of(Kind.FILE, "a/x.jpg"))
                .isNotEqualTo(MediaName.of(Kind.FILE, "b/x.jpg"))
                .isNotEqualTo(MediaName.of(Kind.STORED, "a/x.jpg"));
    }

    @Test
    void namesThatTryToLeaveTheFolderOrAreEndlessStayShortAndInside() {
        for (String evil : new String[] {
            "../../etc/passwd",
            "..\\..\\x.jpg",
            "/abs/x.jpg",
            "C:\\x.jpg",
            "a.jpg\u0000.png",
            "x".repeat(300) + ".jpg",
            "…",
            ""
        }) {
            assertThat(MediaName.file(MediaName.of(Kind.FILE, evil), 450, "jpg"))
                    .matches("[0-9a-f]{2}/[a-z0-9-]{1,80}-450\\.jpg");
        }
    }
}
