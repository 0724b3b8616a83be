package dev.kopru.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Changes bytes of a file here and there, and keeps account of which rows they belong to. */
final class ByteEdits {

    private final FuzzFile file;
    private final FuzzFile.Written written;
    private final List<Edit> edits = new ArrayList<>();

    ByteEdits(FuzzFile file) {
        this.file = file;
        this.written = file.written();
    }

    /** Whole lines between two rows touch neither of them. */
    private record Edit(int at, int removed, byte[] inserted, boolean wholeLines) {}

    byte[] bytes() {
        return written.bytes();
    }

    /** Offset of a row; of the end behind the last. */
    int start(int row) {
        return written.starts()[row];
    }

    /** Offset of the row's line end. */
    int end(int row) {
        return written.starts()[row + 1] - file.lineEnd().length();
    }

    /** A row below the header, or none where there is none. */
    int randomRow(java.util.Random random) {
        return 1 + random.nextInt(file.rows().size() - 1);
    }

    /** Offsets below the header at which a byte is. */
    List<Integer> offsetsOf(char letter) {
        List<Integer> offsets = new ArrayList<>();
        for (int i = start(1); i < bytes().length; i++) {
            if (bytes()[i] == (byte) letter) {
                offsets.add(i);
            }
        }
        return offsets;
    }

    ByteEdits insert(int at, String letters) {
        return insert(at, letters.getBytes(file.charset()));
    }

    ByteEdits insert(int at, byte... inserted) {
        edits.add(new Edit(at, 0, inserted, false));
        return this;
    }

    ByteEdits insertLines(int row, byte... inserted) {
        edits.add(new Edit(start(row), 0, inserted, true));
        return this;
    }

    ByteEdits replace(int at, int removed, byte... inserted) {
        edits.add(new Edit(at, removed, inserted, false));
        return this;
    }

    Damage done(String what) {
        return done(what, false);
    }

    Damage done(String what, boolean keepsMeaning) {
        edits.sort(Comparator.comparingInt(Edit::at));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        int done = 0;
        for (Edit edit : edits) {
            changed.write(bytes(), done, edit.at() - done);
            changed.writeBytes(edit.inserted());
            done = edit.at() + edit.removed();
        }
        changed.write(bytes(), done, bytes().length - done);
        byte[] bytes = changed.toByteArray();
        return new Damage(
                what, file, bytes, file.charset(), file.delimiter(), touched(), firstLines(bytes), keepsMeaning);
    }

    private Set<Integer> touched() {
        Set<Integer> touched = new TreeSet<>();
        for (Edit edit : edits) {
            for (int row = 0; row < file.rows().size() && !edit.wholeLines(); row++) {
                if (edit.at() + edit.removed() > start(row) - file.lineEnd().length() && edit.at() < start(row + 1)) {
                    touched.add(row);
                }
            }
            if (edit.at() >= bytes().length && !edit.wholeLines()) {
                touched.add(file.rows().size() - 1);
            }
        }
        return touched;
    }

    private int[] firstLines(byte[] changed) {
        String text = new String(changed, StandardCharsets.ISO_8859_1);
        int[] lines = new int[file.rows().size() + 1];
        for (int row = 0; row <= file.rows().size(); row++) {
            lines[row] = 1 + FuzzLines.breaks(text.substring(0, Math.min(moved(start(row)), text.length())));
        }
        return lines;
    }

    private int moved(int offset) {
        int moved = offset;
        for (Edit edit : edits) {
            if (edit.at() + edit.removed() <= offset) {
                moved += edit.inserted().length - edit.removed();
            } else if (edit.at() < offset) {
                moved = moved - (offset - edit.at()) + edit.inserted().length;
            }
        }
        return moved;
    }
}
