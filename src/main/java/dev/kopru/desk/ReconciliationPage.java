package dev.kopru.desk;

import dev.kopru.admin.DifferenceViews;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.Reconciliation;
import dev.kopru.reconciliation.ReconciliationReport;
import dev.kopru.reconciliation.ReconciliationReport.Place;
import dev.kopru.reconciliation.ReconciliationReport.Report;
import dev.kopru.retry.RetriesOfRecords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The shop's orders against the documents in the books: what differs, side by side, and the way to mend it. */
@Controller
class ReconciliationPage {

    private static final int SIZE = 50;

    private final ReconciliationReport report;
    private final DifferenceViews views;
    private final RetriesOfRecords retries;

    ReconciliationPage(ReconciliationReport report, DifferenceViews views, RetriesOfRecords retries) {
        this.report = report;
        this.views = views;
        this.retries = retries;
    }

    @GetMapping("/reconciliation")
    String all(
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(required = false) @Nullable DifferenceKind after,
            @RequestParam(defaultValue = "") String afterId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        Place place = after == null ? null : new Place(after, afterId);
        Report found = report.after(kind, place, SIZE + 1);
        List<Difference> all = found.differences();
        List<Difference> shown = all.subList(0, Math.min(SIZE, all.size()));
        Reconciliation comparison = found.comparison();
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", DifferenceKind.values());
        model.addAttribute("counts", found.ofKinds());
        model.addAttribute("comparison", comparison);
        model.addAttribute("differences", views.of(new Report(comparison, Map.of(), shown, found.total()), locale));
        model.addAttribute("settled", settled(comparison, shown));
        model.addAttribute("begun", after != null);
        model.addAttribute("last", all.size() > SIZE ? shown.get(SIZE - 1) : null);
        return part == null ? "reconciliation" : "reconciliation :: list";
    }

    /** Whoever did what is advised for an order that went through meanwhile would have it twice. */
    private Set<String> settled(@Nullable Reconciliation comparison, List<Difference> shown) {
        return comparison == null
                ? Set.of()
                : retries.wentThroughSince(
                        comparison.begunAt(),
                        comparison.job(),
                        shown.stream().map(Difference::recordKey).toList());
    }
}
