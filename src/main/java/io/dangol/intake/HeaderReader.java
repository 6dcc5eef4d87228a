package io.dangol.intake;

import io.dangol.shared.MinorUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands a header: matches its names with the names and synonyms of a kind's columns, thinks less of a match whose
 * sample values cannot be what the column holds, and gives each column of the file to the best match.
 */
final class HeaderReader {
    private static final int EXACT = 1000;
    private static final int SYNONYM = 900;
    private static final int OTHER_CURRENCY = 500;
    /** What a match loses when none of its sample values can be what the column holds. */
    private static final int DOUBT = 400;

    private final List<? extends FactField> fields;
    private final MinorUnits minorUnits;
    private final SampleCheck sample;

    HeaderReader(List<? extends FactField> fields, MinorUnits minorUnits, SampleCheck sample) {
        this.fields = fields;
        this.minorUnits = minorUnits;
        this.sample = sample;
    }

    /** One way to understand one column of the file. */
    private record Match(FactField field, HeaderName name, int position, int score) {}

    MappingProposal read(List<String> header) {
        List<ColumnBinding> bindings = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Set<Integer> boundFields = new HashSet<>();
        Set<Integer> boundColumns = new HashSet<>();
        for (Match match : matches(header)) {
            if (!boundFields.contains(match.field().ordinal()) && boundColumns.add(match.position())) {
                boundFields.add(match.field().ordinal());
                bindings.add(binding(match));
                remark(match, remarks);
            }
        }
        nameLines(boundFields, bindings, remarks);
        bindings.sort(Comparator.comparingInt(binding -> ordinal(binding.field())));
        return new MappingProposal(
                missing(boundFields).isEmpty()
                        && remarks.stream().noneMatch(remark -> remark.contains(ColumnBinding.LINE)),
                bindings,
                missing(boundFields),
                unused(header, boundColumns),
                remarks);
    }

    private List<Match> matches(List<String> header) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            HeaderName name = HeaderName.of(header.get(i));
            for (FactField field : fields) {
                int score = score(field.column(), name);
                double support = score > 0 ? sample.support(field.column(), i) : 0;
                if (support > 0) {
                    matches.add(new Match(field, name, i, score - (int) ((1 - support) * DOUBT)));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingInt(Match::position));
        return matches;
    }

    /** Earlier synonyms say more than later ones; an amount in another currency is the last resort. */
    private int score(FactColumn column, HeaderName name) {
        int score = 0;
        if (name.plain().equals(Words.plain(column.name()))) {
            score = EXACT;
        } else {
            for (int i = 0; i < column.synonyms().size() && score == 0; i++) {
                score = name.plain().equals(Words.plain(column.synonyms().get(i))) ? SYNONYM - i : 0;
            }
        }
        boolean foreign = name.currency() != null && !name.currency().equals(minorUnits.currency());
        return score > 0 && foreign ? score - OTHER_CURRENCY : score;
    }

    private static ColumnBinding binding(Match match) {
        ColumnBinding binding =
                ColumnBinding.column(match.field().column().name(), match.name().column());
        boolean utc = match.name().utc() && match.field().column().type() == ColumnType.TIME;
        return utc ? binding.in("UTC") : binding;
    }

    private void remark(Match match, List<String> remarks) {
        String currency = match.name().currency();
        if (currency != null && !currency.equals(minorUnits.currency())) {
            remarks.add("The column " + match.name().column() + " seems to be in " + currency + "; amounts are kept in "
                    + minorUnits.currency() + ". Give " + match.field().column().name() + " a factor.");
        }
    }

    /** Where people have no id, their line's number can be one: proposed with a remark, never taken unasked. */
    private void nameLines(Set<Integer> bound, List<ColumnBinding> bindings, List<String> remarks) {
        for (FactField field : fields) {
            FactColumn column = field.column();
            if (column.name().equals("customerId") && column.required() && bound.add(field.ordinal())) {
                bindings.add(ColumnBinding.column(column.name(), ColumnBinding.LINE));
                remarks.add("No column holds a customer id. The proposal takes " + ColumnBinding.LINE
                        + ", the number of the line, which knows a customer again only in the same file.");
            }
        }
    }

    private List<String> missing(Set<Integer> bound) {
        return fields.stream()
                .filter(field -> field.column().required() && !bound.contains(field.ordinal()))
                .map(field -> field.column().name())
                .toList();
    }

    private static List<String> unused(List<String> header, Set<Integer> bound) {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!bound.contains(i)) {
                unused.add(header.get(i));
            }
        }
        return unused;
    }

    private int ordinal(@Nullable String name) {
        return fields.stream()
                .filter(field -> field.column().name().equals(name))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }
}
