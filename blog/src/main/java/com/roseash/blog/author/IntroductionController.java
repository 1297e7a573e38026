package com.roseash.blog.author;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import com.roseash.domain.content.AuthorChanged;
import com.roseash.domain.content.Authors;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.limit.Limit;
import com.roseash.platform.limit.Limits;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.StoredMedia;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lets editors say who writes here, and show them. */
@Controller
@RequestMapping("/authors")
class IntroductionController {

	private static final int SIDE = 512;

	private static final Limit LIMIT = new Limit(100, Duration.ofHours(1));

	private final Authors authors;

	private final Manuscripts manuscripts;

	private final Photographs photographs;

	private final Access access;

	private final Limits limits;

	IntroductionController(Authors authors, Manuscripts manuscripts, Photographs photographs, Access access,
			Limits limits) {
		this.authors = authors;
		this.manuscripts = manuscripts;
		this.photographs = photographs;
		this.access = access;
		this.limits = limits;
	}

	@GetMapping
	String index(Model model) {
		enter();
		model.addAttribute("authors", this.manuscripts.authors());
		return "author/index";
	}

	@GetMapping("/{handle}/introduction")
	String edit(@PathVariable String handle, @RequestParam(defaultValue = "false") boolean saved, Model model) {
		enter();
		Byline author = this.authors.author(handle);
		model.addAttribute("saved", saved);
		return show(author, IntroductionForm.of(this.manuscripts.introduction(handle)), model);
	}

	@PostMapping("/{handle}/introduction")
	String save(@PathVariable String handle, @ModelAttribute IntroductionForm form, HttpServletResponse response,
			Model model) throws IOException {
		enter();
		Byline author = this.authors.author(handle);
		try {
			form.command(handle, null);
			this.manuscripts.introduce(form.command(handle, picture(author, form)));
			return "redirect:/authors/" + handle + "/introduction?saved=true";
		}
		catch (AuthorChanged ex) {
			IntroduceAuthor theirs = this.manuscripts.introduction(handle);
			response.setStatus(ex.status().value());
			model.addAttribute("theirs", theirs);
			return show(this.authors.author(handle), form.after(theirs), model);
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.field() + ": " + ex.getMessage());
			return show(author, form, model);
		}
	}

	private @Nullable Picture picture(Byline author, IntroductionForm form) throws IOException {
		MultipartFile file = form.picture();
		if (file == null) {
			return form.isWithoutPicture() ? null : author.picture();
		}
		UUID member = this.access.member("upload files");
		this.limits.count("uploads", member.toString(), LIMIT);
		StoredMedia stored = this.photographs.square(file.getBytes(), SIDE, form.name());
		return new Picture(stored.url(), String.valueOf(form.name()), SIDE, SIDE);
	}

	private void enter() {
		this.access.only(Role.EDITOR).can("introduce authors");
	}

	private static String show(Byline author, IntroductionForm form, Model model) {
		model.addAttribute("author", author);
		model.addAttribute("form", form);
		return "author/edit";
	}

}
