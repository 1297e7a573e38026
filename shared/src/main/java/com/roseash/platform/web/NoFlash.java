package com.roseash.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Keeps nothing for the page after a redirect, whose address says what there is to say:
 * Spring would ask for the visitor's session with every request, also for a picture.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class NoFlash implements FlashMapManager {

	@Override
	public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void saveOutputFlashMap(FlashMap kept, HttpServletRequest request, HttpServletResponse response) {
		if (!kept.isEmpty()) {
			throw new UnsupportedOperationException("Say it in the address: nothing is kept between two requests");
		}
	}

}
