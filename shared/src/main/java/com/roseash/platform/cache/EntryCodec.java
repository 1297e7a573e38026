package com.roseash.platform.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.roseash.platform.cache.Content.Segment;
import org.jspecify.annotations.Nullable;

/** Entries as Redis keeps them. */
final class EntryCodec {

	private static final int FORMAT = 1;

	private static final int TEXT = 0;

	private static final int PLACE = 1;

	private static final int PROVENANCE = 2;

	private EntryCodec() {
	}

	static byte[] encode(Entry entry) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.content().size() + 256);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeByte(FORMAT);
			out.writeLong(entry.freshUntil());
			out.writeLong(entry.staleUntil());
			out.writeLong(entry.errorUntil());
			out.writeInt(entry.cost());
			out.writeInt(entry.tags().size());
			for (String tag : entry.tags()) {
				out.writeUTF(tag);
			}
			out.writeInt(entry.content().segments().size());
			for (Segment segment : entry.content().segments()) {
				write(segment, out);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The entry of those bytes; null when they are of another format, which a newer or
	 * older release wrote.
	 */
	static @Nullable Entry decode(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			if (in.readByte() != FORMAT) {
				return null;
			}
			long freshUntil = in.readLong();
			long staleUntil = in.readLong();
			long errorUntil = in.readLong();
			int cost = in.readInt();
			Set<String> tags = new HashSet<>();
			for (int rest = in.readInt(); rest > 0; rest--) {
				tags.add(in.readUTF());
			}
			List<Segment> segments = new ArrayList<>();
			for (int rest = in.readInt(); rest > 0; rest--) {
				segments.add(read(in));
			}
			return new Entry(new Content(segments), freshUntil, staleUntil, errorUntil, cost, tags);
		}
		catch (IOException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static void write(Segment segment, DataOutputStream out) throws IOException {
		switch (segment) {
			case Segment.Text text -> {
				out.writeByte(TEXT);
				write(text.part(), out);
			}
			case Segment.Place place -> {
				out.writeByte(PLACE);
				write(place.slot(), out);
				write(place.fallback(), out);
			}
			case Segment.Provenance provenance -> {
				out.writeByte(PROVENANCE);
				write(provenance.slot(), out);
			}
		}
	}

	private static void write(Part part, DataOutputStream out) throws IOException {
		out.writeInt(part.length());
		out.write(part.plain());
	}

	private static void write(Slot slot, DataOutputStream out) throws IOException {
		out.writeUTF(slot.type());
		out.writeUTF(slot.query());
	}

	private static Segment read(DataInputStream in) throws IOException {
		int kind = in.readByte();
		return switch (kind) {
			case TEXT -> new Segment.Text(readPart(in));
			case PLACE -> new Segment.Place(readSlot(in), readPart(in));
			case PROVENANCE -> new Segment.Provenance(readSlot(in));
			default -> throw new IOException("No segment is of kind " + kind);
		};
	}

	private static Part readPart(DataInputStream in) throws IOException {
		return Part.of(in.readNBytes(in.readInt()));
	}

	private static Slot readSlot(DataInputStream in) throws IOException {
		return new Slot(in.readUTF(), in.readUTF());
	}

}
