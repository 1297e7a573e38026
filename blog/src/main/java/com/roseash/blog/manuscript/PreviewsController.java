package com.roseash.blog.manuscript;

import com.roseash.domain.content.MakePreview;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.Previews;
import com.roseash.domain.content.RevokePreview;
import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes links to what is not published yet, and shows it to whoever has one. */
@Controller
class PreviewsController {

	private final Previews previews;

	private final Manuscripts manuscripts;

	private final EditPage page;

	private final Site site;

	PreviewsController(Previews previews, Manuscripts manuscripts, EditPage page, Site site) {
		this.previews = previews;
		this.manuscripts = manuscripts;
		this.page = page;
		this.site = site;
	}

	@PostMapping("/posts/{slug}/preview")
	String create(@PathVariable String slug, HttpServletResponse response, Model model) {
		Manuscript manuscript = this.manuscripts.manuscript(slug);
		String token = this.previews.make(new MakePreview(slug)).token();
		model.addAttribute("preview", this.site.url("/previews/" + token));
		return this.page.show(manuscript, EditForm.of(manuscript.text()), response, model);
	}

	@PostMapping("/posts/{slug}/preview/removal")
	String remove(@PathVariable String slug) {
		this.previews.revoke(new RevokePreview(slug));
		return "redirect:/posts/" + slug + "/manuscript";
	}

	@GetMapping("/previews/{token:[\\w-]{1,100}}")
	String show(@PathVariable String token, HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader("X-Robots-Tag", "noindex");
		model.addAttribute("preview", this.previews.preview(token));
		return "manuscript/preview";
	}

}
