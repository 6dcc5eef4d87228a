package io.dangol;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of the house: which room may import which. Rooms stand in the order in which a fact walks through them, and a
 * room imports only rooms above it.
 */
final class Rooms {
    static final String ROOT = "io.dangol";

    private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        room("shared");
        room("embedded");
        room("access", "shared");
        room("job", "shared", "access");
        room("customer", "shared", "access", "job");
        room("purchase", "shared", "access", "job", "customer");
        room("behavior", "shared", "access", "job", "customer", "purchase");
        room("intake", "shared", "access", "job", "customer", "purchase", "behavior");
        room("rfm", "shared", "access", "job", "customer", "purchase");
        room("lifecycle", "shared", "access", "job", "customer", "purchase");
        room("insight", "shared", "access", "job", "customer", "purchase", "behavior", "lifecycle");
        room("audience", everyRoomAbove());
        // What messages say: needed by plans and by sending, and knowing neither.
        room("template", "shared", "access", "customer", "purchase");
        // A campaign's target is a segment, and its facts come in through the loader that intake lets rooms add.
        room("campaign", "shared", "access", "job", "customer", "purchase", "intake", "rfm", "audience", "template");
        room("delivery", "shared", "access", "job", "customer", "intake", "audience", "template", "campaign");
        room("performance", "shared", "access", "job", "customer", "purchase", "rfm", "campaign", "delivery");
        room("playbook", "shared", "access", "job", "rfm", "lifecycle", "audience", "campaign", "performance");
        // What surrounds the rooms: the HTTP face of GraphQL, health, and the generated demo brand.
        room("api", "shared", "access", "job");
        room("health", "shared", "job", "rfm");
        room("demo", everyRoomAbove("embedded", "api", "health"));
    }

    private Rooms() {}

    private static void room(String name, String... mayImport) {
        for (String imported : mayImport) {
            if (!MAY_IMPORT.containsKey(imported)) {
                throw new IllegalStateException(name + " would import " + imported + ", which does not stand above it");
            }
        }
        MAY_IMPORT.put(name, Set.of(mayImport));
    }

    private static String[] everyRoomAbove(String... except) {
        Set<String> rooms = new TreeSet<>(MAY_IMPORT.keySet());
        rooms.removeAll(List.of(except));
        rooms.remove("embedded");
        return rooms.toArray(String[]::new);
    }

    static Set<String> names() {
        return Collections.unmodifiableSet(MAY_IMPORT.keySet());
    }

    /** The room of a package below the root, or the empty string for the root itself. */
    static String roomOf(String packageName) {
        if (!packageName.startsWith(ROOT + ".")) {
            return "";
        }
        String below = packageName.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    static ArchCondition<JavaClass> standInARoomOfThePlan() {
        return new ArchCondition<>("stand in a room of the plan") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean planned = MAY_IMPORT.containsKey(roomOf(type.getPackageName()))
                        || type.getName().equals(ROOT + ".package-info");
                events.add(new SimpleConditionEvent(
                        type, planned, type.getName() + " stands in no room; add the room to Rooms with a reason"));
            }
        };
    }

    static ArchCondition<JavaClass> importOnlyWhatTheirRoomMay() {
        return new ArchCondition<>("import only what their room may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = roomOf(type.getPackageName());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = roomOf(
                            dependency.getTargetClass().getBaseComponentType().getPackageName());
                    boolean fine = target.isEmpty()
                            || target.equals(room)
                            || MAY_IMPORT.getOrDefault(room, Set.of()).contains(target);
                    events.add(new SimpleConditionEvent(
                            type, fine, room + " may not import " + target + ": " + dependency.getDescription()));
                }
            }
        };
    }
}
