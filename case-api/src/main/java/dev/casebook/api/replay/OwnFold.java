package dev.casebook.api.replay;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A fold of somebody's own, loaded from jars or directories of classes. */
public final class OwnFold {

    private final List<Path> places;
    private final String className;

    private OwnFold(String classpath, String className) {
        this.places = Stream.of(classpath.split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .toList();
        this.className = className;
    }

    /**
     * Finds a fold.
     *
     * @param classpath jars and directories, separated as the system separates paths
     * @throws FoldFailed when there is no such class, or it is no fold that can be run
     */
    public static FoldCode<?> of(String classpath, String className) {
        OwnFold own = new OwnFold(classpath, className);
        own.places.stream().filter(place -> !Files.exists(place)).findFirst().ifPresent(missing -> {
            throw new FoldFailed("--classpath: there is no " + missing);
        });
        Supplier<EventFold<Serializable>> instances = own::load;
        own.checkColumns(instances.get());
        return new FoldCode<>(className, own.digest(), true, instances);
    }

    /** Each instance has classes of its own, so that they share not even static fields. */
    @SuppressWarnings("unchecked")
    private EventFold<Serializable> load() {
        try {
            // Closed with the process: classes are loaded from it as long as the fold runs.
            URLClassLoader classes = new URLClassLoader(urls(), EventFold.class.getClassLoader());
            Class<?> found = Class.forName(className, true, classes);
            if (!EventFold.class.isAssignableFrom(found)) {
                throw new FoldFailed(className + " does not implement " + EventFold.class.getName());
            }
            return (EventFold<Serializable>) found.getConstructor().newInstance();
        } catch (ClassNotFoundException missing) {
            throw new FoldFailed("--classpath has no class " + className);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException closed) {
            throw new FoldFailed(className + " must be a public class with a public constructor without parameters");
        } catch (ReflectiveOperationException thrown) {
            throw new FoldFailed("The fold " + className + " cannot be made: its constructor "
                    + FoldFailed.told(thrown.getCause() == null ? thrown : thrown.getCause()));
        } catch (LinkageError broken) {
            throw new FoldFailed("The fold " + className + " cannot be loaded: "
                    + broken.getClass().getSimpleName() + " " + broken.getMessage());
        }
    }

    private URL[] urls() {
        return places.stream().map(OwnFold::url).toArray(URL[]::new);
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void checkColumns(EventFold<?> fold) {
        try {
            List<String> names = fold.columns().stream().map(Column::name).toList();
            if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
                throw new FoldFailed("The fold " + className + " must have columns, each of another name");
            }
        } catch (FoldFailed told) {
            throw told;
        } catch (Throwable thrown) {
            throw new FoldFailed("The fold " + className + " has no columns: it " + FoldFailed.told(thrown));
        }
    }

    /** Tells whether the code is the same as before. */
    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new FoldFailed(
                    "--classpath cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
