package dev.kopru.admin;

import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.admin.request.Paging;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.ReconciliationReport;
import dev.kopru.reconciliation.ReconciliationReport.Report;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the shop's orders and the books differ, as the last full comparison left it. */
@RestController
@RequestMapping("/api/reconciliation")
@Tag(name = "reconciliation", description = "Mutabakat / reconciliation")
class ReconciliationController {

    private final ReconciliationReport report;
    private final DifferenceViews views;

    ReconciliationController(ReconciliationReport report, DifferenceViews views) {
        this.report = report;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "Orders whose two sides differ: only in the shop, only in the books, amount, status",
            description =
                    "What the last finished comparison of OrderImportJob could not correct itself, by kind and order;"
                            + " comparison is null before the first one. To compare at once, run OrderImportJob with full=true."
                            + " A kind that there is not is a 400")
    ReconciliationView page(
            @Parameter(description = "ONLY_IN_SHOP, ONLY_IN_BOOKS, AMOUNT_DIFFERS or STATUS_DIFFERS; without it, all")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            Locale locale) {
        Paging paging = Paging.of(page, size);
        Report found = report.page(kind(kind), paging.size(), paging.offset());
        return ReconciliationView.of(found, views.of(found, locale), paging);
    }

    private static @Nullable DifferenceKind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Arrays.stream(DifferenceKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.unknownWord(
                        "kind",
                        kind,
                        Arrays.stream(DifferenceKind.values()).map(Enum::name).toList()));
    }
}
