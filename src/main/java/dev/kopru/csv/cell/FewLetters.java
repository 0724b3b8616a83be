package dev.kopru.csv.cell;

import java.util.List;

/**
 * How many question marks a row has, and how many letters beyond ASCII: a program that saves it in a character set without
 * such a letter writes a question mark for it, and does not say so.
 */
record FewLetters(int marks, int others) {

    private static final int ASCII = 0x80;

    static FewLetters of(List<String> cells) {
        int marks = 0;
        int others = 0;
        for (String cell : cells) {
            marks += (int) cell.codePoints().filter(c -> c == '?').count();
            others += (int) cell.codePoints().filter(c -> c >= ASCII).count();
        }
        return new FewLetters(marks, others);
    }

    /** Reads what {@link #toString} wrote. */
    static FewLetters parsed(String text) {
        int mark = text.indexOf('?');
        return new FewLetters(Integer.parseInt(text.substring(0, mark)), Integer.parseInt(text.substring(mark + 1)));
    }

    /** Whether question marks now stand for letters that were there before. */
    boolean wereLostOf(FewLetters before) {
        return marks > before.marks && others < before.others;
    }

    @Override
    public String toString() {
        return marks + "?" + others;
    }
}
