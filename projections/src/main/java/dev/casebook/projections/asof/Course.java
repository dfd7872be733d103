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

    static Course of(Timeline timeline) {
        Course course = new Course();
        timeline.facts().forEach(fact -> course.learn(fact.told()));
        return course;
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

    /** The documents of all versions, those that no longer count among them, by their names in the case. */
    Map<String, Map<String, Object>> documents() {
        Map<String, Map<String, Object>> documents = new HashMap<>();
        strands.forEach((name, strand) -> strand.versions()
                .forEach(version ->
                        documents.put(name + "/" + version.name(), version.document(!name.equals(Shown.CASE)))));
        return documents;
    }
}
