package dev.kopru.stockcard.image;

import static dev.kopru.stockcard.image.Fixture.bytes;
import static dev.kopru.stockcard.image.Fixture.difference;
import static dev.kopru.stockcard.image.Fixture.maker;
import static dev.kopru.stockcard.image.Fixture.out;
import static dev.kopru.stockcard.image.Fixture.read;
import static dev.kopru.stockcard.image.Fixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.kopru.stockcard.image.pixel.BadImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the pixels costs no more than its bytes, and what is needed of it is found all the same. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MetadataBombTests {

    private static final int MUCH = 200_000_000;

    /** Bytes that making the picture takes from the heap. */
    private static long cost(byte[] picture) throws BadImageException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(maker(96).make(picture)).hasSize(1);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] jpegWith(byte[]... segments) {
        byte[] jpeg = bytes("rgb.jpg");
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(jpeg, 0, 2);
        for (byte[] content : segments) {
            with.writeBytes(ByteBuffer.allocate(4)
                    .putShort((short) 0xffe1)
                    .putShort((short) (content.length + 2))
                    .array());
            with.writeBytes(content);
        }
        with.write(jpeg, 2, jpeg.length - 2);
        return with.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void nestedXmpIsNotFollowed() throws BadImageException {
        int depth = 30;
        String xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:a='urn:a'>"
                + "<a:b rdf:parseType='Resource'>".repeat(depth)
                + "<a:c>1</a:c>"
                + "</a:b>".repeat(depth)
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";

        assertThat(cost(jpegWith(ascii(xmp)))).isLessThan(20_000_000);
    }

    @Test
    void extendedXmpIsNotPutTogether() throws BadImageException {
        String guid = "0123456789ABCDEF0123456789ABCDEF";
        byte[] main = ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " xmlns:xmpNote='http://ns.adobe.com/xmp/note/' xmpNote:HasExtendedXMP='" + guid
                + "'/></rdf:RDF></x:xmpmeta>");
        byte[] name = ascii("http://ns.adobe.com/xmp/extension/\0" + guid);
        byte[] part = ByteBuffer.allocate(name.length + 12)
                .put(name)
                .putInt(MUCH)
                .putInt(0)
                .putInt(1)
                .array();

        assertThat(cost(jpegWith(main, part))).isLessThan(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void packedTextOfAPngIsNotUnpacked(String type) throws BadImageException {
        byte[] packed = Pngs.packed(new byte[MUCH]);
        String name = type.equals("iTXt") ? "a\0\1\0\0\0" : "a\0\0";
        byte[] chunk = ByteBuffer.allocate(name.length() + packed.length)
                .put(ascii(name))
                .put(packed)
                .array();

        assertThat(cost(Pngs.with(write(read(bytes("rgb.bmp")), "png"), type, chunk)))
                .isLessThan(20_000_000);
    }

    @Test
    void commentsOfAGifCostNoTime() throws BadImageException {
        byte[] gif = bytes("still.gif");
        int table = 13 + (3 << (gif[10] & 7) + 1);
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(gif, 0, table);
        for (int i = 0; i < 800_000; i++) {
            with.writeBytes(new byte[] {0x21, (byte) 0xfe, 1, 'x', 0});
        }
        with.write(gif, table, gif.length - table);

        long began = System.nanoTime();
        byte[] made = maker(96).make(with.toByteArray()).get(0).content();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(difference(read(made), out("still.gif"))).isZero();
    }

    /** The tag among others, in a block of its own. */
    private static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(8 + 2 + 24 + 4)
                .order(order)
                .putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .put(entry(0x0100, 96, order))
                .put(entry(0x0112, orientation, order))
                .array();
    }

    private static byte[] entry(int tag, int value, ByteOrder order) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .array();
    }

    @Test
    void theOrientationIsFoundInEveryFormatAndByteOrder() throws BadImageException {
        byte[] big = exif(6, ByteOrder.BIG_ENDIAN);
        byte[] little = exif(6, ByteOrder.LITTLE_ENDIAN);
        byte[] png = write(read(bytes("rgb.bmp")), "png");
        byte[] prefixed = ByteBuffer.allocate(6 + big.length)
                .put(ascii("Exif\0\0"))
                .put(big)
                .array();
        byte[] other = ascii("http://ns.adobe.com/xap/1.0/\0<x/>");

        assertThat(upright(jpegWith(prefixed))).isEqualTo("64x96");
        assertThat(upright(jpegWith(other, prefixed))).isEqualTo("64x96");
        assertThat(upright(Pngs.with(png, "eXIf", little))).isEqualTo("64x96");
        assertThat(upright(webpWith(big))).isEqualTo("64x96");
        assertThat(upright(webpWith(prefixed))).isEqualTo("64x96");
        assertThat(upright(jpegWith(other))).isEqualTo("96x64");
    }

    @Test
    void orientationsThatMakeNoSenseLeaveThePictureAsItIs() throws BadImageException {
        byte[] png = write(read(bytes("rgb.bmp")), "png");
        byte[] good = exif(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < good.length - 4; length++) {
            byte[] cut = Arrays.copyOf(good, Math.min(length, 28));
            assertThat(upright(Pngs.with(png, "eXIf", cut)))
                    .as("%s bytes", length)
                    .isEqualTo("96x64");
        }
        for (int value : new int[] {0, 9, 65535}) {
            assertThat(upright(Pngs.with(png, "eXIf", exif(value, ByteOrder.BIG_ENDIAN))))
                    .isEqualTo("96x64");
        }
        byte[] farAway = HexFormat.of().parseHex("4d4d002affffffff");
        assertThat(upright(Pngs.with(png, "eXIf", farAway))).isEqualTo("96x64");
    }

    private static String upright(byte[] picture) throws BadImageException {
        BufferedImage made = read(maker(96).make(picture).get(0).content());
        return made.getWidth() + "x" + made.getHeight();
    }

    /** In the extended form, which alone may have metadata. */
    private static byte[] webpWith(byte[] exif) {
        byte[] plain = bytes("lossy.webp");
        ByteBuffer file = ByteBuffer.allocate(plain.length + 18 + 8 + exif.length + (exif.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 4).putInt(file.capacity() - 8).put(plain, 8, 4);
        file.put(ascii("VP8X")).putInt(10).putInt(8).put(new byte[] {95, 0, 0, 63, 0, 0});
        file.put(plain, 12, plain.length - 12);
        file.put(ascii("EXIF")).putInt(exif.length).put(exif);
        return file.array();
    }
}
