package io.dangol.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A saved column mapping as it is stored. */
@Entity
@Table(name = "column_mapping")
class ColumnMappingEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Enumerated(EnumType.STRING)
    FactKind kind = FactKind.ORDER;

    String name = "";
    String bindings = "{}";

    @Column(name = "saved_at")
    Instant savedAt = Instant.EPOCH;

    @Column(name = "saved_by")
    String savedBy = "";
}
