package dev.kopru.stockcard.image.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * How a JPEG's picture is put together (marker SOF0 to SOF2).
 *
 * @param components in the file's order
 */
record Frame(boolean progressive, int width, int height, List<Component> components) {

    private static final int PROGRESSIVE = 0xc2;

    /** One plane of the picture, with its shares of the largest sampling. */
    record Component(int id, int across, int down) {}

    /** {@code at}: the place behind the marker's length. */
    static Frame read(byte[] file, int at, int marker) {
        int count = file[at + 5] & 0xff;
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = at + 6 + 3 * i;
            components.add(new Component(file[place] & 0xff, file[place + 1] >> 4 & 15, file[place + 1] & 15));
        }
        return new Frame(marker == PROGRESSIVE, u16(file, at + 3), u16(file, at + 1), List.copyOf(components));
    }

    /** Whether it is of a kind that can be walked through. */
    boolean isPlain() {
        return width > 0
                && height > 0
                && !components.isEmpty()
                && components.size() <= 4
                && components.stream().allMatch(c -> c.across >= 1 && c.across <= 4 && c.down >= 1 && c.down <= 4);
    }

    int unitsAcross() {
        return up(
                width, 8 * components.stream().mapToInt(Component::across).max().orElse(1));
    }

    int unitsDown() {
        return up(
                height, 8 * components.stream().mapToInt(Component::down).max().orElse(1));
    }

    /** Blocks of one component that stands in a scan of its own: those that hold a part of the picture. */
    int blocksAcross(Component c) {
        return up(
                up(
                        width * c.across,
                        components.stream().mapToInt(Component::across).max().orElse(1)),
                8);
    }

    int blocksDown(Component c) {
        return up(
                up(
                        height * c.down,
                        components.stream().mapToInt(Component::down).max().orElse(1)),
                8);
    }

    private static int up(int value, int by) {
        return (value + by - 1) / by;
    }

    static int u16(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
