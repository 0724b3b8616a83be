package dev.kopru.stockcard.image.jpeg;

import dev.kopru.stockcard.image.jpeg.Frame.Component;
import java.util.List;

/** Walks through scans one after the other, as a decoder would, to find out where the data of a picture end. */
final class ScanWalk {

    private final byte[] file;
    private final Frame frame;
    private final long[][] known;

    ScanWalk(byte[] file, Frame frame) {
        this.file = file;
        this.frame = frame;
        this.known = new long[frame.components().size()][];
        for (int i = 0; i < known.length; i++) {
            Component c = frame.components().get(i);
            known[i] = new long[across(c) * frame.unitsDown() * c.down()];
        }
    }

    private int across(Component c) {
        return frame.unitsAcross() * c.across();
    }

    /** The place behind the last byte that the scan's blocks needed; -1 when its data do not reach for all of them. */
    int end(Scan scan) {
        Bits bits = new Bits(file, scan.from(), scan.to());
        Coefficients coefficients = new Coefficients(bits, scan, frame.progressive());
        int only = scan.components().get(0);
        boolean alone = scan.components().size() == 1;
        int across = alone ? frame.blocksAcross(frame.components().get(only)) : frame.unitsAcross();
        int down = alone ? frame.blocksDown(frame.components().get(only)) : frame.unitsDown();
        long units = (long) across * down;
        for (long unit = 0; unit < units; unit++) {
            if (scan.restart() > 0 && unit > 0 && unit % scan.restart() == 0) {
                bits.restart();
                coefficients.restart();
            }
            int x = (int) (unit % across);
            int y = (int) (unit / across);
            if (alone) {
                block(coefficients, 0, only, x, y);
            } else {
                unit(coefficients, scan.components(), x, y);
            }
            if (bits.isOver() || coefficients.isBroken()) {
                return -1;
            }
        }
        return bits.place();
    }

    private void unit(Coefficients coefficients, List<Integer> components, int unitX, int unitY) {
        for (int i = 0; i < components.size(); i++) {
            Component c = frame.components().get(components.get(i));
            for (int y = 0; y < c.down(); y++) {
                for (int x = 0; x < c.across(); x++) {
                    block(coefficients, i, components.get(i), unitX * c.across() + x, unitY * c.down() + y);
                }
            }
        }
    }

    private void block(Coefficients coefficients, int inScan, int component, int x, int y) {
        int place = y * across(frame.components().get(component)) + x;
        known[component][place] = coefficients.block(inScan, known[component][place]);
    }
}
