package dev.kopru.stockcard.image.pixel;

import java.nio.charset.StandardCharsets;

/**
 * Reads the one tag that a picture's metadata are needed for. Every file is walked once from its start, by the lengths that
 * it states; nothing is unpacked and nothing nested is followed, so that metadata cost no more than their bytes.
 */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 1000;
    private static final int ENTRY = 12;

    private final byte[] file;

    private ExifOrientation(byte[] file) {
        this.file = file;
    }

    /** 1 to 8; upright where the file says nothing that makes sense. */
    static int of(ImageFormat format, byte[] file) {
        ExifOrientation reading = new ExifOrientation(file);
        return switch (format) {
            case JPEG -> reading.ofJpeg();
            case PNG -> reading.ofPng();
            case WEBP -> reading.ofWebp();
            case TIFF -> reading.ofTiff(0, file.length);
            default -> UPRIGHT;
        };
    }

    private int ofJpeg() {
        long at = 2;
        while (at + 4 <= file.length && u8(at) == 0xff && u8(at + 1) != START_OF_SCAN) {
            if (u8(at + 1) == 0xff) {
                at++;
                continue;
            }
            int length = u16(at + 2, false);
            if (u8(at + 1) == APP1 && hasPrefix(at + 4)) {
                return ofTiff(at + 4 + PREFIX.length, at + 2 + length);
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    private int ofPng() {
        long at = 8;
        while (at + 12 <= file.length) {
            long length = u32(at, false);
            if (isType(at + 4, "eXIf")) {
                return ofTiff(at + 8, at + 8 + length);
            }
            at += 12 + length;
        }
        return UPRIGHT;
    }

    private int ofWebp() {
        long at = 12;
        while (at + 8 <= file.length) {
            long length = u32(at + 4, true);
            if (isType(at, "EXIF")) {
                // Some programs put the prefix of JPEG files before it.
                long start = at + 8 + (hasPrefix(at + 8) ? PREFIX.length : 0);
                return ofTiff(start, at + 8 + length);
            }
            at += 8 + length + (length & 1);
        }
        return UPRIGHT;
    }

    /** TIFF 6.0: byte order, 42, the place of the first directory; of its entries only ours is looked at. */
    private int ofTiff(long start, long end) {
        long to = Math.min(end, file.length);
        if (start + 8 > to) {
            return UPRIGHT;
        }
        boolean little = u8(start) == 'I';
        long directory = start + u32(start + 4, little);
        if (directory + 2 > to) {
            return UPRIGHT;
        }
        int entries = Math.min(u16(directory, little), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > to) {
                return UPRIGHT;
            }
            if (u16(entry, little) == TAG) {
                return value(entry, little);
            }
        }
        return UPRIGHT;
    }

    private int value(long entry, boolean little) {
        long value =
                switch (u16(entry + 2, little)) {
                    case 1 -> u8(entry + 8);
                    case 3 -> u16(entry + 8, little);
                    case 4 -> u32(entry + 8, little);
                    default -> UPRIGHT;
                };
        return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
    }

    private boolean hasPrefix(long at) {
        return isType(at, "Exif") && at + 6 <= file.length && u16(at + 4, false) == 0;
    }

    private boolean isType(long at, String type) {
        for (int i = 0; i < type.length(); i++) {
            if (at + i >= file.length || u8(at + i) != type.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int u8(long at) {
        return file[(int) at] & 0xff;
    }

    private int u16(long at, boolean little) {
        return little ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    private long u32(long at, boolean little) {
        long first = u16(at, little);
        long second = u16(at + 2, little);
        return little ? first | second << 16 : first << 16 | second;
    }
}
