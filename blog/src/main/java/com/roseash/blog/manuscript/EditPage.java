package com.roseash.blog.manuscript;

import com.roseash.domain.content.Manuscript;
import com.roseash.platform.web.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a manuscript is edited. */
@Component
class EditPage {

	private final Desk desk;

	private final ContentSecurityPolicy policy;

	EditPage(Desk desk, ContentSecurityPolicy policy) {
		this.desk = desk;
		this.policy = policy;
	}

	String show(Manuscript manuscript, EditForm form, HttpServletResponse response, Model model) {
		response.setHeader(ContentSecurityPolicy.HEADER, this.policy.forEditing());
		model.addAttribute("manuscript", manuscript);
		model.addAttribute("form", form);
		model.addAttribute("authors", this.desk.authors());
		return "manuscript/edit";
	}

}
