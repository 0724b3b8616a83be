package dev.kopru.pricelist;

import dev.kopru.connector.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The price list as a CSV: a line for each SKU, by the code of its card, which stands first. The same once more changes nothing. */
record PriceListFile(Path path) {

    /** These cards have these lines from now on, and the others theirs; a full disk is no card's fault. */
    void put(Map<String, List<String>> cards) {
        try {
            if (!cards.isEmpty()) {
                TreeMap<String, List<String>> all = read();
                all.putAll(cards);
                List<String> lines = all.entrySet().stream()
                        .flatMap(card -> card.getValue().stream().map(line -> card.getKey() + ";" + line))
                        .toList();
                Path whole = Files.write(path.resolveSibling(path.getFileName() + ".new"), lines);
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw UnavailableException.during("write " + path, e);
        }
    }

    private TreeMap<String, List<String>> read() throws IOException {
        TreeMap<String, List<String>> cards = new TreeMap<>();
        for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
            String[] cells = line.split(";", 2);
            cards.computeIfAbsent(cells[0], card -> new ArrayList<>()).add(cells[1]);
        }
        return cards;
    }
}
