package io.dangol.access;

import io.dangol.shared.Node;
import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets operators fetch entries of the audit trail by id. */
@ApplicationScoped
class AuditEntryNodes implements NodeLoader {
    private final Audit audit;

    AuditEntryNodes(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String type() {
        return AuditEntry.TYPE;
    }

    @Override
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<? extends @Nullable Node> load(long key) {
        return audit.find(key);
    }
}
