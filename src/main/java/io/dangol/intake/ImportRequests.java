package io.dangol.intake;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands what the sender of a file asks for. */
@ApplicationScoped
class ImportRequests {
    private static final Set<String> KNOWN = Set.of(
            "mapping", "dryRun", "allOrNothing", "channel", "zone", "charset", "dates", "async", "fileName", "list");

    private final IntakeConfig config;
    private final BusinessCalendar calendar;
    private final ColumnMappings mappings;

    ImportRequests(IntakeConfig config, BusinessCalendar calendar, ColumnMappings mappings) {
        this.mappings = mappings;
        this.config = config;
        this.calendar = calendar;
    }

    /** @throws DangolException with BAD_USER_INPUT or NOT_FOUND when an option is unknown or has no such value */
    Uni<ImportOptions> read(String kind, @Nullable String file, MultiMap options) {
        return Uni.createFrom()
                .item(() -> options(FactKind.parse(kind), file, options))
                .chain(this::withSavedMapping);
    }

    private Uni<ImportOptions> withSavedMapping(ImportOptions options) {
        String mapping = options.mapping();
        if (mapping == null) {
            return Uni.createFrom().item(options);
        }
        return mappings.named(options.kind(), mapping).map(saved -> options.mappedBy(saved.bindings()));
    }

    private ImportOptions options(FactKind kind, @Nullable String file, MultiMap options) {
        options.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DangolException.badInput("There is no option \"" + name + "\". Use "
                            + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
                });
        String mapping = options.get("mapping");
        boolean inline = mapping != null && mapping.strip().startsWith("{");
        String complaint = BatchChannel.complaint(options.get("channel"));
        if (complaint != null) {
            throw DangolException.badInput(complaint);
        }
        return new ImportOptions(
                kind,
                file == null ? options.get("fileName") : file,
                inline ? MappingJson.read(mapping) : null,
                inline ? null : mapping,
                flag(options, "dryRun"),
                flag(options, "allOrNothing"),
                BatchChannel.of(options.get("channel"), config),
                zone(options.get("zone")),
                charset(options.get("charset")),
                dayFirst(options.get("dates")),
                list(kind, options.get("list")));
    }

    private static @Nullable String list(FactKind kind, @Nullable String list) {
        if (list != null && kind != FactKind.LIST_MEMBER) {
            throw DangolException.badInput("list is for " + FactKind.LIST_MEMBER.path() + " alone, and this is "
                    + kind.path() + ". Leave it out.");
        }
        if (list != null && list.isBlank()) {
            throw DangolException.badInput("list is blank. Name the list, or leave it out where a column names it.");
        }
        return list;
    }

    static boolean flag(MultiMap options, String name) {
        String value = options.get(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw DangolException.badInput(name + " is \"" + value + "\". Use true or false.");
    }

    private ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? calendar.zone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw DangolException.badInput("zone is \"" + zone + "\". Use one like Asia/Seoul or UTC.");
        }
    }

    private static @Nullable Charset charset(@Nullable String charset) {
        if (charset == null) {
            return null;
        }
        // What Koreans call EUC-KR is in truth CP949, which holds 8,822 more syllables.
        boolean korean =
                Set.of("cp949", "euc-kr", "ms949", "windows-949", "uhc").contains(charset.toLowerCase(Locale.ROOT));
        try {
            return korean ? FileText.CP949 : Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            throw DangolException.badInput("charset is \"" + charset + "\". Use UTF-8 or CP949, or leave it out.");
        }
    }

    private static @Nullable Boolean dayFirst(@Nullable String dates) {
        if (dates == null) {
            return null;
        }
        return switch (dates) {
            case "dmy" -> true;
            case "mdy" -> false;
            default -> throw DangolException.badInput("dates is \"" + dates + "\". Use dmy, mdy, or leave it out.");
        };
    }
}
