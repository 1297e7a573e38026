package com.roseash.account.dashboard;

import java.io.IOException;
import java.util.UUID;

import com.roseash.domain.account.DescribeMember;
import com.roseash.domain.account.Members;
import com.roseash.domain.account.PictureMember;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Changes what others see of whoever is signed in. */
@Controller
@RequestMapping("/dashboard")
class ProfileController {

	private final Self self;

	private final Members members;

	private final Portraits portraits;

	private final Dashboard dashboard;

	ProfileController(Self self, Members members, Portraits portraits, Dashboard dashboard) {
		this.self = self;
		this.members = members;
		this.portraits = portraits;
		this.dashboard = dashboard;
	}

	@PostMapping("/profile")
	String describe(@RequestParam String name, @RequestParam(defaultValue = "") String bio,
			HttpServletResponse response, Model model) {
		try {
			this.members.describe(new DescribeMember(this.self.id(), name, bio));
			return "redirect:/dashboard?done=profile";
		}
		catch (InvalidField ex) {
			model.addAttribute("name", name);
			model.addAttribute("bio", bio);
			return refused(ex, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
		}
	}

	@PostMapping("/picture")
	String picture(@RequestParam(required = false) @Nullable MultipartFile picture, HttpServletResponse response,
			Model model) throws IOException {
		UUID member = this.self.id();
		try {
			byte[] bytes = (picture != null) ? picture.getBytes() : new byte[0];
			this.members
				.picture(new PictureMember(member, this.portraits.store(bytes, this.members.card(member).name())));
			return "redirect:/dashboard?done=picture";
		}
		catch (InvalidField ex) {
			return refused(ex, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
		}
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	String tooLarge(HttpServletResponse response, Model model) {
		return refused(new InvalidField("picture", "must have at most 10 MB"), HttpStatus.CONTENT_TOO_LARGE, response,
				model);
	}

	@PostMapping("/picture/removal")
	String removePicture() {
		this.members.picture(new PictureMember(this.self.id(), null));
		return "redirect:/dashboard?done=picture";
	}

	private String refused(InvalidField problem, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("field", problem.field());
		model.addAttribute("problem", problem.getMessage());
		return this.dashboard.show(model);
	}

}
