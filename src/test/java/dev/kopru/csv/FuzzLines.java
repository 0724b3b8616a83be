package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of its own, and the other honest ways to split what it does not accept. */
public final class FuzzLines {

    private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private final List<String> texts = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final char delimiter;

    public FuzzLines(String text, char delimiter) {
        this.delimiter = delimiter;
        Matcher line = LINE.matcher(text);
        while (line.find() && (line.start() < text.length())) {
            texts.add(line.group(1));
            ends.add(line.group(2));
        }
    }

    /** A row as RFC 4180 has it, with its last line; without cells where it is badly quoted. */
    public record Row(List<String> cells, int lastLine) {}

    static int breaks(String text) {
        int breaks = 0;
        for (Matcher each = BREAK.matcher(text); each.find(); ) {
            breaks++;
        }
        return breaks;
    }

    int count() {
        return texts.size();
    }

    public String line(int number) {
        return number >= 1 && number <= texts.size() ? texts.get(number - 1) : "";
    }

    public boolean isBlank(int number) {
        return line(number)
                .chars()
                .allMatch(c -> c == delimiter || c == '"' || c == BYTE_ORDER_MARK || Character.isWhitespace(c));
    }

    public Row strict(int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        int last = number;
        String text = line(number);
        for (int i = 0; ; i++) {
            if (i == text.length()) {
                if (!quoted) {
                    cells.add(cell.toString());
                    return new Row(cells, last);
                }
                if (last >= texts.size()) {
                    return new Row(List.of(), number);
                }
                cell.append(ends.get(last - 1));
                text = line(++last);
                i = -1;
                continue;
            }
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || doubled) {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (closed) {
                return new Row(List.of(), number);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else {
                cell.append(c);
            }
        }
    }

    /** Every quote is a letter. */
    public List<String> literal(int number) {
        return List.of(line(number).split(Pattern.quote(String.valueOf(delimiter)), -1));
    }

    /** Quotes that enclose a cell within its line do so, all others are letters. */
    public List<String> tolerant(int number) {
        String d = Pattern.quote(String.valueOf(delimiter));
        Matcher cell = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^" + d + "]*))(?:" + d + "|$)")
                .matcher(line(number));
        List<String> cells = new ArrayList<>();
        int end = -1;
        while (cell.find() && cell.start() == Math.max(end, 0)) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            end = cell.end();
            if (end == line(number).length() && !line(number).endsWith(String.valueOf(delimiter))) {
                break;
            }
        }
        return cells;
    }

    /** A cell as it counts: what people do not see, and a spreadsheet's text marks, are no part of it. */
    public static String canonical(String cell) {
        String text = CellText.stripped(Normalizer.normalize(cell, Normalizer.Form.NFC));
        Matcher formula = FORMULA.matcher(text);
        text = formula.matches() ? formula.group(1) : text;
        text = text.startsWith("'") ? text.substring(1) : text;
        return CellText.stripped(BREAK.matcher(text).replaceAll("\n"));
    }

    public static List<String> canonical(List<String> cells, int width) {
        List<String> all =
                new ArrayList<>(cells.stream().map(FuzzLines::canonical).toList());
        while (all.size() > width && all.get(all.size() - 1).isEmpty()) {
            all.remove(all.size() - 1);
        }
        while (all.size() < width) {
            all.add("");
        }
        return all;
    }
}
