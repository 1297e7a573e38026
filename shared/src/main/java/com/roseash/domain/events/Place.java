package com.roseash.domain.events;

import com.roseash.platform.contract.InvalidField;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where something takes place.
 *
 * @param name what people call it
 * @param address where it is
 */
@Embeddable
public record Place(@Column(name = "place_name") String name, @Column(name = "place_address") String address) {

	public Place {
		name = InvalidField.requireText("place.name", name, 200);
		address = InvalidField.requireText("place.address", address, 300);
	}

}
