package dev.kopru.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, when. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit", description = "Denetim izi / the audit trail")
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "What people did, newest first")
    Listing<AuditView> all(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(audit.page(paging), paging, audit.count());
    }
}
