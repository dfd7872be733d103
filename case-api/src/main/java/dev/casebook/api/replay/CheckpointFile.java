package dev.casebook.api.replay;

import dev.casebook.api.replay.output.WholeFile;
import dev.casebook.domain.replay.Range;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The file of a checkpoint: a mark, then the states of each share. It is replaced as a whole or not at all. */
final class CheckpointFile {

    private static final ObjectInputFilter OF_A_MARK = ObjectInputFilter.Config.createFilter(
            "dev.casebook.api.replay.*;java.time.*;java.lang.*;maxdepth=5;maxbytes=10000;!*");

    /**
     * What it is the checkpoint of.
     *
     * @param asked the fold and what it was asked about
     * @param reached how far it is
     */
    record Mark(String asked, Reached reached) implements Serializable {}

    private CheckpointFile() {}

    static String asked(FoldRun<?> run) {
        Question question = run.question();
        Range range = question.range();
        String from = range.from().equals(Instant.MIN) ? "" : ", from " + range.from();
        String to = range.to().equals(Instant.MAX) ? "" : ", to " + range.to();
        return run.name() + " " + run.version() + ", after " + question.after() + from + to;
    }

    static void write(Path file, FoldRun<?> run) throws IOException {
        try (WholeFile whole = WholeFile.replacing(file);
                ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(whole.stream()))) {
            byte[] mark = bytes(new Mark(asked(run), run.reached()));
            out.writeInt(mark.length);
            out.write(mark);
            for (Share<?> share : run.shares()) {
                byte[] states = bytes(new HashMap<>(share.states()));
                out.writeInt(states.length);
                out.write(states);
            }
            out.flush();
            whole.complete();
        }
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static <S extends Serializable> void read(Path file, FoldRun<S> run, Consumer<Mark> check)
            throws IOException, ClassNotFoundException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                ObjectInputStream in = new ObjectInputStream(stream)) {
            Mark mark = mark(in);
            check.accept(mark);
            for (Share<S> share : run.shares()) {
                restore(share, next(in));
            }
            run.goOnFrom(mark.reached());
        }
    }

    private static byte[] next(ObjectInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private static Mark mark(ObjectInputStream in) throws IOException, ClassNotFoundException {
        try (ObjectInputStream mark = new ObjectInputStream(new ByteArrayInputStream(next(in)))) {
            mark.setObjectInputFilter(OF_A_MARK);
            return (Mark) mark.readObject();
        }
    }

    /** The states are of classes that the fold brings along. */
    @SuppressWarnings("unchecked")
    private static <S extends Serializable> void restore(Share<S> share, byte[] states)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(states)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException, IOException {
                try {
                    return Class.forName(type.getName(), false, share.classes());
                } catch (ClassNotFoundException primitive) {
                    return super.resolveClass(type);
                }
            }
        }) {
            share.states().putAll((Map<String, S>) in.readObject());
        }
    }
}
