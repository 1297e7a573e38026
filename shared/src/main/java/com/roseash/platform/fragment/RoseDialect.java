package com.roseash.platform.fragment;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * The {@code rose:fragment} attribute: places another application's fragment, with the
 * element's body as its fallback.
 */
@Component
class RoseDialect extends AbstractProcessorDialect {

	RoseDialect() {
		super("Rose Ash", "rose", StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new FragmentAttribute(prefix));
	}

	private static final class FragmentAttribute extends AbstractAttributeTagProcessor {

		FragmentAttribute(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "fragment", true, 1500, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler structure) {
			structure.setAttribute("data-fragment", value);
			structure.removeAttribute("rose:params");
		}

	}

}
