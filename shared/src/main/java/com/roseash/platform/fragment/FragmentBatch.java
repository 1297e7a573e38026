package com.roseash.platform.fragment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Answers several fragments of this application in one call, so that a page costs at most
 * one call per neighbour.
 */
@RestController
class FragmentBatch {

	/** Where an application serves its fragments. */
	static final String PATH = "/internal/fragments";

	private static final Logger log = LoggerFactory.getLogger(FragmentBatch.class);

	private static final int MOST_SLOTS = 32;

	private final DispatcherServlet dispatcher;

	FragmentBatch(DispatcherServlet dispatcher) {
		this.dispatcher = dispatcher;
	}

	static boolean isFragment(HttpServletRequest request) {
		return request.getRequestURI().startsWith(PATH + "/");
	}

	@GetMapping(PATH)
	List<FragmentResponse> fragments(@RequestParam("slots") List<String> slots, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		List<FragmentResponse> fragments = new ArrayList<>();
		for (String slot : slots.subList(0, Math.min(slots.size(), MOST_SLOTS))) {
			fragments.add(fragment(slot, request, response));
		}
		return fragments;
	}

	private FragmentResponse fragment(String slot, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		FragmentCapture capture = new FragmentCapture(response);
		try {
			this.dispatcher.service(new SlotRequest(request, PATH + "/" + slot), capture);
		}
		catch (ServletException ex) {
			log.error("Fragment failed: slot={}", slot, ex);
			capture.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
		}
		return capture.response(slot);
	}

}
