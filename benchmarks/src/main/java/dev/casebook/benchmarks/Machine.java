package dev.casebook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that is measured. */
final class Machine {

    private Machine() {}

    /** Its processor, cores, memory, system, and how busy it was before anything was measured. */
    static String describe() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %,d MiB, %s %s %s, load at the start %.2f",
                processor(Path.of("/proc/cpuinfo")),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() / (1 << 20),
                machine.getName(),
                machine.getVersion(),
                machine.getArch(),
                machine.getSystemLoadAverage());
    }

    /** The model that Linux knows; elsewhere none is known. */
    static String processor(Path cpuinfo) {
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException none) {
            return "unknown processor";
        }
    }
}
