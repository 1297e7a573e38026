package com.roseash.blog.manuscript;

import java.io.IOException;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoredMedia;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Gives a manuscript the picture that stands above it and in lists. */
@Controller
@RequestMapping("/posts/{slug}/picture")
class PictureController {

	private final Manuscripts manuscripts;

	private final Photographs photographs;

	private final EditPage page;

	PictureController(Manuscripts manuscripts, Photographs photographs, EditPage page) {
		this.manuscripts = manuscripts;
		this.photographs = photographs;
		this.page = page;
	}

	@PostMapping
	String create(@PathVariable String slug, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String alt, HttpServletResponse response, Model model) throws IOException {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		try {
			this.manuscripts.write(manuscript.text().with(picture(manuscript.card().picture(), file, alt)));
			return back(slug);
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", "The picture " + ex.getMessage());
			return this.page.show(manuscript, EditForm.of(manuscript.text()), response, model);
		}
	}

	@PostMapping("/removal")
	String remove(@PathVariable String slug) {
		this.manuscripts.write(this.manuscripts.manuscript(slug).text().with((Picture) null));
		return back(slug);
	}

	/** The new file, or, without one, what is there, described anew. */
	private Picture picture(@Nullable Picture current, @Nullable MultipartFile file, String alt) throws IOException {
		if (file == null || file.isEmpty()) {
			if (current == null) {
				throw new InvalidField("file", "must be chosen first");
			}
			return new Picture(current.url(), alt, current.width(), current.height());
		}
		StoredMedia stored = this.photographs.withCopies(file, file.getOriginalFilename());
		return new Picture(stored.url(), alt, stored.width(), stored.height());
	}

	private static String back(String slug) {
		return "redirect:/posts/" + slug + "/manuscript";
	}

}
