package dev.kopru.desk.record;

import dev.kopru.csv.inbox.ImportsOfFile;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.desk.word.RecordAddress;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.story.RecordId;
import dev.kopru.story.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One search for any key, and the whole story of what is found. */
@Controller
class RecordPages {

    private final RecordFinder finder;
    private final RecordStories stories;
    private final ImportsOfFile imports;

    RecordPages(RecordFinder finder, RecordStories stories, ImportsOfFile imports) {
        this.finder = finder;
        this.stories = stories;
        this.imports = imports;
    }

    /** One hit leads straight to it, unless all are asked for. */
    @GetMapping("/records")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("values") RecordValues values,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        List<RecordHit> hits = Typed.isOne(q) ? finder.find(new Typed(q), values) : List.of();
        List<RecordHit> exact = hits.stream().filter(RecordHit::exact).toList();
        if (!all && (hits.size() == 1 || exact.size() == 1)) {
            RecordHit hit = hits.get(0);
            return "redirect:" + (hits.size() == 1 ? hit.address() : withOthers(hit, q, hits.size() - 1));
        }
        Map<String, List<RecordHit>> byKind = new LinkedHashMap<>();
        hits.forEach(hit ->
                byKind.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(hit));
        model.addAttribute("q", q);
        model.addAttribute("groups", byKind);
        model.addAttribute("most", RecordFinder.MOST);
        return part == null ? "records" : "records :: list";
    }

    private static String withOthers(RecordHit hit, String q, int others) {
        return hit.address()
                + (hit.address().contains("?") ? "&" : "?")
                + UriComponentsBuilder.newInstance()
                        .queryParam("q", "{q}")
                        .queryParam("others", others)
                        .encode()
                        .buildAndExpand(q)
                        .toUriString()
                        .substring(1);
    }

    @GetMapping({"/records/{kind}", "/records/{kind}/{key}"})
    String story(
            @PathVariable String kind,
            @PathVariable(name = "key", required = false) @Nullable String inPath,
            @RequestParam(name = "key", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int others,
            @ModelAttribute("words") DeskWords words,
            @ModelAttribute("values") RecordValues values,
            Model model) {
        String key = inPath != null ? inPath : asked == null ? "" : asked;
        model.addAttribute("q", q);
        model.addAttribute("others", others);
        if (kind.equals(RecordFinder.FILE)) {
            model.addAttribute("file", imports.numbered(number(key)).orElseThrow(() -> UnknownRecordException.of(key)));
            return "record-file";
        }
        RecordId record = new RecordId(kind, key);
        model.addAttribute(
                "story", stories.of(record, words, values).orElseThrow(() -> UnknownRecordException.of(key)));
        model.addAttribute("statement", kind.equals("account") ? RecordAddress.ofStatement(key) : null);
        return "record";
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw UnknownRecordException.of(text);
        }
    }
}
