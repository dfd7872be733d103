package dev.casebook.projections.asof;

import dev.casebook.projections.Instants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of one thing: of a case, or of one of its promises. */
final class Strand {

    private final Map<String, Version> all = new LinkedHashMap<>();

    /** Those that still count, in order of time. */
    private final List<Version> present = new ArrayList<>();

    /**
     * Takes note that the log learned at an instant how the case stood from another on.
     *
     * @param eras the whole course of the case as now known
     * @param name the thing
     */
    void learn(long known, long since, List<Era> eras, String name) {
        int kept = present.size();
        while (kept > 0 && present.get(kept - 1).validTo() > since) {
            kept--;
        }
        List<Version> before = present.subList(kept, present.size());
        long from = before.isEmpty() ? since : Math.min(since, before.get(0).validFrom());
        List<Version> after = versions(known, from, eras, name);
        before.stream()
                .filter(old -> after.stream().noneMatch(old::says))
                .forEach(old -> all.put(old.name(), old.until(known)));
        after.replaceAll(next -> before.stream().filter(next::says).findFirst().orElse(next));
        after.forEach(next -> all.put(next.name(), next));
        before.clear();
        present.addAll(after);
    }

    /** What the eras from an instant on show of it; neighbours that show the same are one. */
    private static List<Version> versions(long known, long from, List<Era> eras, String name) {
        int first = eras.size();
        while (first > 0 && eras.get(first - 1).to() > from) {
            first--;
        }
        List<Version> versions = new ArrayList<>();
        for (Era era : eras.subList(first, eras.size())) {
            Map<String, Object> fields = era.shown().get(name);
            Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
            if (fields != null
                    && last != null
                    && last.validTo() == era.from()
                    && last.fields().equals(fields)) {
                versions.set(
                        versions.size() - 1, new Version(last.validFrom(), era.to(), known, Instants.NEVER, fields));
            } else if (fields != null) {
                versions.add(new Version(Math.max(from, era.from()), era.to(), known, Instants.NEVER, fields));
            }
        }
        return versions;
    }

    Collection<Version> versions() {
        return all.values();
    }
}
