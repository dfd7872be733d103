package dev.casebook.projections.asof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a case and of its promises, as they come about when its timeline is told. */
final class Course {

    private final List<Era> eras = new ArrayList<>(List.of(Era.nothing()));
    private final Map<String, Strand> strands = new LinkedHashMap<>();

    private Course() {}

    /** The documents of the versions that more facts of a case added or changed, by their names in the case. */
    static Map<String, Map<String, Object>> changed(Timeline before, Timeline after) {
        Course course = new Course();
        before.facts().forEach(fact -> course.learn(fact.told()));
        Map<String, Version> earlier = course.versions();
        after.factsSince(before).forEach(fact -> course.learn(fact.told()));
        Map<String, Map<String, Object>> documents = new HashMap<>();
        course.versions().forEach((name, version) -> {
            if (!version.equals(earlier.get(name))) {
                documents.put(name, version.document(!name.startsWith(Shown.CASE + "/")));
            }
        });
        return documents;
    }

    private void learn(Told told) {
        int first = cutAt(told.since());
        for (int i = first; i < eras.size(); i++) {
            eras.set(i, eras.get(i).after(told));
            eras.get(i).shown().keySet().forEach(name -> strands.computeIfAbsent(name, added -> new Strand()));
        }
        strands.forEach((name, strand) -> strand.learn(told.known(), told.since(), eras, name));
    }

    /** The first era from an instant on; mostly the last, so it is looked for from there. */
    private int cutAt(long instant) {
        int i = eras.size() - 1;
        while (eras.get(i).from() > instant) {
            i--;
        }
        Era cut = eras.get(i);
        if (cut.from() == instant) {
            return i;
        }
        eras.set(i, cut.between(cut.from(), instant));
        eras.add(i + 1, cut.between(instant, cut.to()));
        return i + 1;
    }

    /** All versions, those that no longer count among them, by their names in the case. */
    private Map<String, Version> versions() {
        Map<String, Version> versions = new HashMap<>();
        strands.forEach((name, strand) ->
                strand.versions().forEach(version -> versions.put(name + "/" + version.name(), version)));
        return versions;
    }
}
