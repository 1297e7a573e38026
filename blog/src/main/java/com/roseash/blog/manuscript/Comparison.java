package com.roseash.blog.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.roseash.domain.content.WritePost;

/**
 * What changed from one text to another, word by word.
 *
 * @param paragraphs of both texts, in order
 * @param differences in what is said of it besides
 */
record Comparison(List<Paragraph> paragraphs, List<Difference> differences) {

	/** Characters that no text has, since they mean nothing. */
	private static final String GONE = "\uE000";

	private static final String CAME = "\uE001";

	private static final Pattern MARKED = Pattern.compile("([\uE000\uE001])(.*?)\\1|[^\uE000\uE001]+", Pattern.DOTALL);

	private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
		.showInlineDiffs(true)
		.mergeOriginalRevised(true)
		.inlineDiffByWord(true)
		.lineNormalizer((line) -> line)
		.oldTag((opening) -> GONE)
		.newTag((opening) -> CAME)
		.build();

	/** What all of one says, and all of the other. */
	static Comparison of(WritePost before, WritePost after) {
		List<DiffRow> rows = GENERATOR.generateDiffRows(lines(before), lines(after));
		return new Comparison(rows.stream()
			.filter((row) -> !row.getOldLine().isBlank())
			.map((row) -> new Paragraph(row.getTag() != DiffRow.Tag.EQUAL, pieces(row.getOldLine())))
			.toList(), Difference.between(before, after));
	}

	/** The same with the tags of both. */
	Comparison with(List<String> tagsBefore, List<String> tagsAfter) {
		Stream<Difference> tags = Difference.of("picker.tagged", String.join(", ", tagsBefore),
				String.join(", ", tagsAfter));
		return new Comparison(this.paragraphs, Stream.concat(this.differences.stream(), tags).toList());
	}

	/** Whether both say the same. */
	public boolean isEmpty() {
		return this.differences.isEmpty() && isSameText();
	}

	/** Whether both have the same words. */
	public boolean isSameText() {
		return this.paragraphs.stream().noneMatch(Paragraph::changed);
	}

	private static List<String> lines(WritePost text) {
		return String.join("\n\n", text.title(), text.excerpt(), text.markdown())
			.replaceAll("[" + GONE + CAME + "]", "")
			.lines()
			.toList();
	}

	private static List<Piece> pieces(String line) {
		List<Piece> pieces = new ArrayList<>();
		Matcher marked = MARKED.matcher(line);
		while (marked.find()) {
			String mark = marked.group(1);
			pieces.add((mark == null) ? new Piece(Change.NONE, marked.group())
					: new Piece(mark.equals(GONE) ? Change.GONE : Change.CAME, marked.group(2)));
		}
		return pieces;
	}

	/** What happened to some words. */
	enum Change {

		NONE, GONE, CAME

	}

	/** Some words, and what happened to them. */
	record Piece(Change change, String text) {
	}

	/** A line of text, and whether anything in it changed. */
	record Paragraph(boolean changed, List<Piece> pieces) {
	}

}
